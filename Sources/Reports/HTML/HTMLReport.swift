package import AssessmentCore

/// Renders a document as one HTML page for people to hand on: no script, nothing loaded from
/// elsewhere, made for paper as well as for screens.
package enum HTMLReport {
  /// Gives the page of a document.
  package static func render(_ document: ReportDocument) -> [UInt8] {
    var writer = HTMLWriter()
    writer.append("<!DOCTYPE html>\n")
    writer.write(page(document))
    return writer.finished
  }

  /// Gives the page of an assessment.
  package static func render(_ assessment: Assessment, version: String? = nil) -> String {
    String(
      decoding: render(ReportDocument(assessment, version: version)), as: UTF8.self)
  }

  /// What the page may do: show its own style sheet and its own pictures.
  static let policy =
    "default-src 'none'; style-src 'sha256-\(HTMLStyle.digest)'; img-src data:; base-uri 'none'; "
    + "form-action 'none'"

  private static func page(_ document: ReportDocument) -> HTMLNode {
    let references = HTMLReferences(document)
    let name =
      document.project.title.isEmpty ? document.project.organisation : document.project.title
    return HTMLTag.html(.english) {
      HTMLTag.head {
        HTMLTag.meta(.utf8)
        HTMLTag.meta.with(HTMLAttribute.policy(policy))
        HTMLTag.meta.with(HTMLAttribute.meta("viewport", "width=device-width, initial-scale=1"))
        HTMLTag.meta.with(HTMLAttribute.meta("referrer", "no-referrer"))
        HTMLTag.meta.with(HTMLAttribute.meta("color-scheme", "light dark"))
        HTMLTag.title {
          "AI integration assessment"
          name.isEmpty ? "" : ": " + PlaceText.shortened(name, to: 80, isLogged: false)
        }
        HTMLTag.style { HTMLNode.styleSheet }
      }
      HTMLTag.body {
        HTMLTag.main {
          HTMLSummary(references: references).nodes
          contents
          for section in HTMLSection.allCases where section != .summary {
            self.section(section, nodes(of: section, references))
          }
        }
        footer(document)
      }
    }
  }

  private static func nodes(of section: HTMLSection, _ references: HTMLReferences) -> [HTMLNode] {
    switch section {
    case .summary: HTMLSummary(references: references).nodes
    case .coverage: HTMLCoverage(references: references).nodes
    case .maturity: HTMLMaturity(references: references).nodes
    case .readiness: HTMLReadiness(references: references).nodes
    case .gap: HTMLGap(references: references).nodes
    case .practice: HTMLPractice(references: references).nodes
    case .priorities: HTMLPriorities(references: references).nodes
    case .conditions: HTMLConditions(references: references).nodes
    case .findings: HTMLFindings(references: references).nodes
    case .waivers: HTMLWaivers(references: references).nodes
    case .register: HTMLRegister(references: references).nodes
    case .decisions: HTMLDecisions(references: references).nodes
    case .method: HTMLMethod(references: references).nodes
    }
  }

  private static var contents: HTMLNode {
    HTMLTag.nav(.style(.contents), .label("Contents")) {
      HTMLTag.ol {
        for section in HTMLSection.allCases {
          HTMLTag.li { HTMLTag.a(.link(.section(section))) { section.title } }
        }
      }
    }
  }

  private static func section(_ section: HTMLSection, _ nodes: [HTMLNode]) -> HTMLNode {
    HTMLTag.section(
      .style(.page), .id(.section(section)), .labelledBy(.name("title", section.number - 1))
    ) {
      HTMLTag.h2(.id(.name("title", section.number - 1))) {
        HTMLTag.span(.style(.number)) { String(section.number) }
        " " + section.title
      }
      nodes
    }
  }

  private static func footer(_ document: ReportDocument) -> HTMLNode {
    HTMLTag.footer {
      HTMLTag.p {
        if let words = document.branding.confidentiality {
          HTMLText.evidence(words, to: 60)
          " \u{B7} "
        }
        "As of \(document.asOf.iso)"
        document.version.map { " \u{B7} made with assess \($0)" } ?? ""
        ". The report judges what the files say. It is no appraisal by the publisher of a maturity "
          + "model, and no legal advice."
      }
    }
  }
}
