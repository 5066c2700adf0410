import AssessmentCore

/// Every file of evidence with its digest, its date, what it gave, and the lines that were cited.
struct HTMLRegister {
  let references: HTMLReferences

  private static let most = 300
  private static let mostLines = 400

  private var document: ReportDocument { references.document }

  @HTMLBuilder var nodes: [HTMLNode] {
    if document.evidence.isEmpty {
      HTMLTag.p { "No file was found." }
    } else {
      HTMLTag.p {
        "Grades run from E0, somebody\u{2019}s word, to E4, an operating record. The digest is the "
          + "SHA-256 of the file\u{2019}s bytes."
      }
      HTMLTable.node(
        "Files of evidence"
          + (document.evidence.count > HTMLRegister.most
            ? ", the first \(HTMLRegister.most) of \(document.evidence.count)" : ""),
        [
          .init("File"), .init("Recognised as"), .init("Date"), .init("Grade"),
          .init("Records", isNumber: true), .init("Bytes", isNumber: true), .init("SHA-256"),
        ],
        shown.map(row), isTight: true, anchors: shown.indices.map { .file($0) })
      if document.evidence.count > HTMLRegister.most {
        HTMLTag.p(.style(.hint)) { "The JSON report lists all of them." }
      }
      lines
    }
  }

  private var shown: ArraySlice<RegisterEntry> { document.evidence.prefix(HTMLRegister.most) }

  private func row(_ entry: RegisterEntry) -> [HTMLTable.Cell] {
    let item = entry.item
    let state = item.state == .used ? "" : OutcomeWording.state(item.state)
    return [
      .init { HTMLTag.code { HTMLText.evidence(entry.name, to: 100) } },
      .init {
        HTMLText.evidence(
          [item.recognisedAs, state].filter { !$0.isEmpty }.joined(separator: ", "))
      },
      .init(entry.dateText), .init(entry.gradeText), .init(Quantity.number(item.recordCount)),
      .init(Quantity.number(item.byteCount)),
      .init { HTMLTag.code(.style(.hash)) { item.sha256 } },
    ]
  }

  @HTMLBuilder private var lines: [HTMLNode] {
    let shown = document.quotations.enumerated().filter { !$0.element.text.isEmpty }
      .prefix(HTMLRegister.mostLines)
    if !shown.isEmpty {
      HTMLTag.h3 { "Cited lines" }
      HTMLTag.p {
        "Every claim of this report leads here: the line as it stands in the file, cut at "
          + "\(Quotation.longest) characters."
      }
      HTMLTag.ul(.style(.lines)) {
        for (position, quotation) in document.quotations.enumerated() {
          HTMLTag.li(.id(.quotation(position))) {
            HTMLTag.code(.style(.place)) { HTMLText.evidence(quotation.place.text, to: 100) }
            " "
            if quotation.text.isEmpty {
              HTMLTag.span(.style(.muted)) { "not shown" }
            } else {
              HTMLTag.code(.style(.quotation)) { HTMLTag.bdi { quotation.text } }
            }
          }
        }
      }
    }
  }
}
