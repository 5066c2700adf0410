import Foundation

/// The folder of the package that the tests belong to.
enum Checkout {
  struct NoPackage: Error {}

  /// The nearest folder above this file that holds a `Package.swift`.
  static var root: URL {
    get throws {
      var url = URL(fileURLWithPath: #filePath)
      while url.path != "/" {
        url.deleteLastPathComponent()
        let manifest = url.appendingPathComponent("Package.swift").path
        if FileManager.default.fileExists(atPath: manifest) { return url }
      }
      throw NoPackage()
    }
  }
}
