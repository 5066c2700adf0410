package import AssessmentCore

/// Renders everything that a run knows as one JSON document, in a versioned shape, and reads it
/// back.
package enum JSONReport {
  /// Gives the document; ``ResultSchema`` describes it.
  package static func render(_ document: ReportDocument) -> [UInt8] {
    var writer = JSONWriter(capacity: 1 << 18)
    ResultDocument.form.write(document, &writer)
    return writer.finished
  }

  /// Gives the document of an assessment, with every secret masked.
  package static func render(_ assessment: Assessment, version: String? = nil) -> String {
    String(decoding: render(ReportDocument(assessment, version: version)), as: UTF8.self)
  }

  /// Reads a document back; members that it does not know are left out.
  ///
  /// Secrets are masked again and lines cut again, because a document may come from anywhere. Throws
  /// where the value is not such a document.
  package static func read(_ value: JSONValue) throws(JSONProblem) -> ReportDocument {
    let form = ResultDocument.form
    return form.masked(try form.read(value))
  }
}
