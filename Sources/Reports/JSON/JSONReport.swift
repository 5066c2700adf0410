package import AssessmentCore

/// Renders everything that a run knows as one JSON document, in a versioned shape.
package enum JSONReport {
  /// Gives the document; ``ResultSchema`` describes it.
  package static func render(_ assessment: Assessment, version: String? = nil) -> String {
    ResultDocument.form(evidence: assessment.evidence, version: version).write(assessment).text
  }
}
