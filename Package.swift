// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")

let package = Package(
  name: "assess",
  products: [.executable(name: "assess", targets: ["assess"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    .target(name: "Expressions", swiftSettings: settings),
    .target(
      name: "Documents",
      dependencies: ["Expressions", .product(name: "Yams", package: "Yams")],
      swiftSettings: settings),
    .target(name: "AssessmentCore", dependencies: ["Expressions"], swiftSettings: settings),
    .target(name: "QuestionnaireData"),
    .target(
      name: "Questionnaires",
      dependencies: ["AssessmentCore", "Documents", "Expressions", "QuestionnaireData"],
      swiftSettings: settings),
    .target(
      name: "Evidence",
      dependencies: ["AssessmentCore", "Documents", "Expressions", crypto],
      swiftSettings: settings),
    .target(
      name: "Reports", dependencies: ["AssessmentCore", "Expressions"], swiftSettings: settings),
    .executableTarget(
      name: "assess",
      dependencies: [
        "AssessmentCore", "Documents", "Evidence", "Expressions", "QuestionnaireData",
        "Questionnaires", "Reports", argumentParser,
      ],
      swiftSettings: settings),
    .testTarget(name: "ExpressionsTests", dependencies: ["Expressions"], swiftSettings: settings),
    .testTarget(
      name: "DocumentsTests", dependencies: ["Documents", "Expressions"], swiftSettings: settings),
    .testTarget(
      name: "AssessmentCoreTests", dependencies: ["AssessmentCore", "Expressions"],
      swiftSettings: settings),
    .testTarget(
      name: "QuestionnairesTests",
      dependencies: ["AssessmentCore", "Documents", "Questionnaires"], swiftSettings: settings),
    .testTarget(
      name: "EvidenceTests",
      dependencies: ["AssessmentCore", "Documents", "Evidence", "Expressions", "Questionnaires"],
      swiftSettings: settings),
    .testTarget(
      name: "ReportsTests", dependencies: ["AssessmentCore", "Expressions", "Reports"],
      exclude: ["Golden"], swiftSettings: settings),
    .testTarget(name: "ArchitectureTests", swiftSettings: settings),
    .testTarget(
      name: "AcceptanceTests", dependencies: ["assess"],
      swiftSettings: settings),
  ],
  cLanguageStandard: .c2x)
