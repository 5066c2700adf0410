import AssessmentCore

/// The document that holds a portfolio, as a form: its writer, its reader and its schema in one.
enum PortfolioDocument {
  /// The name and version of the document's shape.
  static let schemaName = "assess-portfolio/1"

  static var form: JSONForm<Portfolio> {
    .object(
      "Many projects side by side. Members may be added within a version.",
      .init("schema", "The name and version of this shape.", .constant(schemaName)) { _ in "" },
      .init("asOf", "The day of the assessments.", BasicForms.day, \.asOf),
      .init("verdict", "The worst verdict of the projects.", .word, \.worstVerdict),
      .init("projects", "The projects, the worst first.", entry.list, \.entries),
      .init("gaps", "The criteria that are open in most projects.", gap.list, \.gaps),
      .init(
        "useCases", "The use cases of all projects, by group, impact and feasibility.",
        placed.list, \.useCases),
      // What follows from the projects is worked out again.
      make: { _, asOf, _, entries, _, _ in Portfolio(entries, asOf: asOf) })
  }

  private static var entry: JSONForm<PortfolioEntry> {
    .object(
      "One folder.",
      .init("path", "The folder.", .text, \.path),
      .init("problem", "Why it could not be assessed.", BasicForms.optionalText) { entry in
        if case .unusable(_, let reason) = entry { reason } else { nil }
      },
      .init("project", "What it came to, where it could.", project.orNull, \.project),
      make: { path, problem, project in
        project.map { .assessed($0) } ?? .unusable(path: path, reason: problem ?? "")
      })
  }

  private static var project: JSONForm<ProjectSummary> {
    .object(
      "What one project came to.",
      .init("path", "Its folder.", .text, \.path),
      .init("name", "Its name.", .text, \.name),
      .init("organisation", "Its organisation.", .text, \.organisation),
      .init("verdict", "Its verdict.", .word, \.verdict),
      .init("open", "The number of open readiness items.", .number(), \.open),
      .init("criticalOpen", "How many of them are critical.", .number(), \.criticalOpen),
      .init("areas", "The readiness areas.", area.list, \.areas),
      .init("standing", "How its level came about.", standing, \.standing),
      .init("proven", "The level that is proven.", .number(), \.proven),
      .init("possible", "The level that is possible.", .number(), \.possible),
      .init(
        "evidenceBand", "How far the level can be relied on.",
        JSONForm<String>.choice(EvidenceBand.allCases.map(\.rawValue)).mapped(
          expected: "an evidence band", to: \.rawValue, from: { EvidenceBand(rawValue: $0) }),
        \.evidenceBand),
      .init("criteria", "The criteria that apply.", criterion.list, \.criteria),
      .init("useCases", "Its use cases.", useCase.list, \.useCases),
      .init("fileErrors", "The number of files with errors.", .number(), \.fileErrors),
      make: {
        ProjectSummary(
          path: $0, name: $1, organisation: $2, verdict: $3, open: $4, criticalOpen: $5,
          areas: $6, standing: $7, proven: $8, possible: $9, evidenceBand: $10, criteria: $11,
          useCases: $12, fileErrors: $13)
      })
  }

  private static var standing: JSONForm<MaturityResult.Standing> {
    JSONForm<String>.choice(["rated", "not started", "unrated"]).mapped(
      expected: "a standing", to: \.rawValue, from: { MaturityResult.Standing(rawValue: $0) })
  }

  private static var area: JSONForm<ProjectSummary.Area> {
    .object(
      "One readiness area.",
      .init("id", "Its id.", .text, \.id), .init("title", "Its title.", .text, \.title),
      .init("open", "The number of open items.", .number(), \.open),
      .init("criticalOpen", "How many of them are critical.", .number(), \.criticalOpen),
      .init("applicable", "The number of items that apply.", .number(), \.applicable),
      make: {
        ProjectSummary.Area(id: $0, title: $1, open: $2, criticalOpen: $3, applicable: $4)
      })
  }

  private static var criterion: JSONForm<ProjectSummary.Criterion> {
    .object(
      "How one criterion stands.",
      .init("id", "Its id.", .text, \.id), .init("title", "Its title.", .text, \.title),
      .init("field", "What it counts for.", .word, \.field),
      .init("standing", "How it stands.", .word, \.standing),
      make: { ProjectSummary.Criterion(id: $0, title: $1, field: $2, standing: $3) })
  }

  private static var useCase: JSONForm<ProjectSummary.UseCase> {
    .object(
      "One use case.",
      .init("name", "Its name.", .text, \.name),
      .init("impact", "Its impact.", score.orNull, \.impact),
      .init("feasibility", "Its feasibility.", score.orNull, \.feasibility),
      .init("group", "Its group.", BasicForms.optionalText, \.group),
      .init("groupOrder", "The place of the group.", .number(), \.groupOrder),
      make: {
        ProjectSummary.UseCase(
          name: $0, impact: $1, feasibility: $2, group: $3, groupOrder: $4)
      })
  }

  private static var score: JSONForm<Score> {
    .object(
      "A number that evidence gives.",
      .init("thousandths", "The number in thousandths.", .number(from: .min), \.thousandths),
      .init("text", "The number as text.", .text, \.text),
      make: { Score(thousandths: $0, text: $1) })
  }

  private static var gap: JSONForm<Portfolio.Gap> {
    .object(
      "A criterion that is open in most projects.",
      .init("criterion", "Its id.", .text, \.criterion),
      .init("title", "Its title.", .text, \.title),
      .init("field", "What it counts for.", .word, \.field),
      .init("notMet", "In how many projects it does not hold.", .number(), \.notMet),
      .init("unclear", "In how many projects it is unclear.", .number(), \.unclear),
      .init("projects", "To how many projects it applies.", .number(), \.projects),
      make: {
        Portfolio.Gap(
          criterion: $0, title: $1, field: $2, notMet: $3, unclear: $4, projects: $5)
      })
  }

  private static var placed: JSONForm<Portfolio.PlacedUseCase> {
    .object(
      "A use case and its project.",
      .init("path", "The folder of the project.", .text, \.path),
      .init("useCase", "The use case.", useCase, \.useCase),
      make: { Portfolio.PlacedUseCase(useCase: $1, path: $0) })
  }
}
