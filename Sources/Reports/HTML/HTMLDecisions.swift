import AssessmentCore

/// The architecture decisions that the evidence suggests, as proposals.
struct HTMLDecisions {
  let references: HTMLReferences

  private static let most = 30

  private var document: ReportDocument { references.document }

  @HTMLBuilder var nodes: [HTMLNode] {
    let judged = document.decisions.filter(\.hasSubject)
    if judged.isEmpty {
      HTMLTag.p { "No use case is on record, so no architecture is proposed." }
    } else {
      HTMLTag.p {
        "These are proposals: people accept or reject them. `assess adr` writes each as a decision record."
          .replacing("`", with: "")
      }
      for draft in judged.prefix(HTMLDecisions.most) { article(draft) }
      if judged.count > HTMLDecisions.most {
        HTMLTag.p(.style(.hint)) {
          "And \(Quantity.of(judged.count - HTMLDecisions.most, "more draft")) of the same kind."
        }
      }
    }
  }

  private func article(_ draft: DecisionProposal) -> HTMLNode {
    HTMLTag.article(.style(.decision)) {
      HTMLTag.h3 {
        HTMLText.prose(draft.title)
        " for "
        HTMLText.evidence(draft.subjectName.isEmpty ? draft.subject : draft.subjectName, to: 90)
        " "
        HTMLTag.span(.style(.badge)) { "proposed" }
      }
      HTMLTag.p { HTMLText.prose(draft.question) }
      HTMLTag.p(.style(.chosen)) {
        if draft.chosen.isEmpty {
          "No option is proposed, because the evidence does not show what is needed."
        } else {
          HTMLTag.strong { "Proposed: " }
          HTMLText.prose(draft.chosen.map(\.title).joined(separator: " with "))
        }
      }
      if !draft.rationale.isEmpty {
        HTMLTag.p { for reason in draft.rationale { HTMLText.sentence(reason); " " } }
      }
      HTMLTag.dl {
        list("Known", draft.drivers.filter { $0.value != nil }.map(driver))
        list("Good", draft.chosen.flatMap(\.goodConsequences).map { [HTMLText.prose($0)] })
        list("Bad", draft.chosen.flatMap(\.badConsequences).map { [HTMLText.prose($0)] })
        list(
          "Main risk",
          draft.chosen.map(\.mainRisk).filter { !$0.isEmpty }.map { [HTMLText.prose($0)] })
        list("To settle", draft.openQuestions.map { [HTMLText.sentence($0)] })
      }
      if !draft.controls.isEmpty { controls(draft) }
    }
  }

  private func driver(_ driver: DecisionProposal.Driver) -> [HTMLNode] {
    [
      HTMLText.prose(driver.title), .text(": "), HTMLText.evidence(driver.value ?? "", to: 120),
    ]
      + (driver.places.isEmpty
        ? [] : [.text(" (")] + references.places(driver.places, most: 2) + [.text(")")])
  }

  @HTMLBuilder private func list(_ title: String, _ items: [[HTMLNode]]) -> [HTMLNode] {
    if !items.isEmpty {
      HTMLTag.dt { title }
      HTMLTag.dd { HTMLTag.ul { for item in items { HTMLTag.li { item } } } }
    }
  }

  private func controls(_ draft: DecisionProposal) -> HTMLNode {
    let open = draft.controls.filter { $0.status == "unmet" || $0.status == "unclear" }
    return HTMLTag.details {
      HTMLTag.summary {
        "\(Quantity.of(draft.controls.count, "control")) that the choice brings, \(open.count) not in place"
      }
      HTMLTag.ul {
        for control in draft.controls {
          HTMLTag.li {
            HTMLTag.code { control.id }
            " "
            HTMLText.prose(control.title)
            ": \(DecisionText.standing(control))"
            if !control.places.isEmpty {
              " ("
              references.places(control.places, most: 2)
              ")"
            }
          }
        }
      }
    }
  }
}
