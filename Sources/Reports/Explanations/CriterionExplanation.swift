import AssessmentCore

/// Explains one criterion and what this run made of it.
struct CriterionExplanation {
  let result: CriterionResult
  let assessment: Assessment

  private var criterion: Criterion { result.criterion }

  func write(on page: inout TerminalPage) {
    title(on: &page)
    question(on: &page)
    found(on: &page)
    sum(on: &page)
    remedy(on: &page)
    check(on: &page)
    examples(on: &page)
    sources(on: &page)
  }

  private func title(on page: inout TerminalPage) {
    page.paragraph("\(criterion.id) \(criterion.title)", tone: .strong)
    page.paragraph(placement, indent: 2)
  }

  private var placement: String {
    var text: String
    switch criterion.placement {
    case .readiness(let id):
      let area = assessment.model.areas.first { $0.id == id }?.title ?? id
      text = "A readiness item of the area \(area)."
    case .maturity(let id, let level):
      let dimension = assessment.model.dimensions.first { $0.id == id }?.title ?? id
      text = "A maturity criterion of level \(level), dimension \(dimension)."
    case .practice(let id):
      let topic = assessment.model.topics.first { $0.id == id }?.title ?? id
      let gates = assessment.model.gates.filter { $0.items.contains(criterion.id) }
      text =
        "A question on good practice, topic \(topic). An unmet answer is a "
        + (criterion.severity == .note ? "note" : "\(criterion.severity.rawValue) finding")
        + "; it changes neither the readiness count nor the maturity level."
      if !gates.isEmpty {
        text +=
          " The phase \(Quantity.noun(gates.count, "gate", "gates")) "
          + "\(Quantity.list(gates.map { "`\($0.id)`" })) "
          + "\(Quantity.verb(gates.count, "asks", "ask")) for it."
      }
    }
    switch criterion.criticality {
    case .never: break
    case .always: text += " It is critical: while it is open, the verdict is NO-GO."
    case .when(let condition):
      text += " It is critical where \(condition.source) holds: the verdict is then NO-GO."
    }
    return text
  }

  private func question(on page: inout TerminalPage) {
    page.heading("What is asked")
    page.paragraph(criterion.question, indent: 2)
    if !criterion.why.isEmpty { page.labelled("Why:", criterion.why, indent: 2) }
    page.heading("What counts as evidence")
    for evidence in criterion.evidence {
      page.labelled("-", evidence, indent: 2)
    }
    let grade = criterion.requiredGrade
    page.paragraph(
      "It counts fully from grade \(grade.label), \(grade.name), upwards"
        + (criterion.maximumAge.map { ", and not older than \(Quantity.of($0, "day"))." } ?? "."),
      indent: 2)
    for exemption in criterion.exemptions {
      page.labelled("Does not apply when:", exemption.reason, indent: 2)
    }
  }

  private func found(on page: inout TerminalPage) {
    page.heading("What was found in this folder")
    if result.subjects.isEmpty {
      page.paragraph("There is nothing to ask this question of.", indent: 2)
    }
    for subject in result.subjects {
      SubjectExplanation(subject: subject, assessment: assessment).write(on: &page)
    }
    if result.omittedSubjects > 0 {
      page.paragraph(
        "\(Quantity.number(result.omittedSubjects)) more "
          + "\(Quantity.verb(result.omittedSubjects, "is", "are")) left out here and counted below.",
        indent: 2)
    }
  }

  private func sum(on page: inout TerminalPage) {
    switch criterion.placement {
    case .readiness:
      guard let item = assessment.readiness.items.first(where: { $0.criterion.id == criterion.id })
      else { return }
      page.heading("How its state comes about")
      page.paragraph(state(of: item), indent: 2)
    case .maturity, .practice:
      page.heading("How its value adds up")
      let arithmetic = OutcomeArithmetic(result)
      guard let value = result.value else {
        page.paragraph("There is nothing that it applies to, so it counts nowhere.", indent: 2)
        return
      }
      page.labelled("Proven:", arithmetic.proven, indent: 2)
      page.labelled("Possible:", arithmetic.possible, indent: 2)
      page.paragraph(
        "\(value.low.threeDecimals) is \(Band(value.low).name) met"
          + (value.low == value.high
            ? "." : "; \(value.high.threeDecimals) would be \(Band(value.high).name) met."),
        indent: 2)
      page.paragraph(
        "N not met: up to 0.150. P partly: up to 0.500. L largely: up to 0.850. F fully: above.",
        indent: 2, tone: .faint)
    }
  }

  private func state(of item: ItemResult) -> String {
    let grade = criterion.requiredGrade.label
    var text: String
    switch item.state {
    case .complete:
      text =
        "Complete: every check holds wherever it is asked, by fresh evidence of \(grade) or better."
    case .incomplete:
      text = "Incomplete: evidence shows in at least one place that a check does not hold."
    case .unclear(let cause):
      text = "Unclear: \(cause.phrase). It counts as open until evidence decides it."
    case .notApplicable(let reason, let byHand):
      text = "Not applicable\(byHand ? " (declared by a person)" : ""): \(reason)."
    }
    if item.state.isOpen, let waiver = item.waiver {
      let end = waiver.expires.map { " until \($0.iso)" } ?? ""
      text +=
        " A waiver approved by \(waiver.approver) covers it\(end); it counts as open all the same."
    }
    return text
  }

  private func remedy(on page: inout TerminalPage) {
    guard !criterion.remediation.isEmpty else { return }
    page.heading("What to do")
    page.paragraph(criterion.remediation, indent: 2)
    page.paragraph("Effort: \(AssessmentSummary.effort(criterion.effort)).", indent: 2)
  }

  private func check(on page: inout TerminalPage) {
    page.heading("The check, in CEL")
    for check in criterion.checks {
      let name = [check.id, check.isOptional ? "(optional)" : ""].filter { !$0.isEmpty }
        .joined(separator: " ")
      if !check.question.isEmpty {
        page.labelled(name.isEmpty ? "-" : "\(name):", check.question, indent: 2)
      } else if !name.isEmpty {
        page.paragraph("\(name):", indent: 2, tone: .faint)
      }
      page.source(check.condition.source, indent: 4)
      if let refutation = check.refutation {
        page.paragraph("Not met whenever this holds:", indent: 4, tone: .faint)
        page.source(refutation.source, indent: 6)
      }
    }
  }

  private func examples(on page: inout TerminalPage) {
    guard let examples = criterion.examples else { return }
    page.heading("Examples")
    for (title, text) in [
      ("Met by:", examples.met), ("Not met by:", examples.unmet),
      ("Unclear with:", examples.unclear),
    ] where !text.isEmpty {
      page.paragraph(title, indent: 2, tone: .faint)
      page.verbatim(text.hasSuffix("\n") ? String(text.dropLast()) : text, indent: 4)
    }
  }

  private func sources(on page: inout TerminalPage) {
    page.heading("Where it comes from")
    if !criterion.sources.isEmpty {
      page.labelled("Catalogue:", criterion.sources.joined(separator: ", "), indent: 2)
    }
    for entry in criterion.crosswalk {
      page.labelled("\(entry.framework):", entry.ids.joined(separator: ", "), indent: 2)
    }
    page.labelled("Questionnaire:", criterion.place.text, indent: 2)
  }
}
