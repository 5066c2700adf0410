import AssessmentCore

/// The first page: what was assessed, the verdict and what decided it.
///
/// It fits one page whatever
/// the evidence holds, because every list and every text on it is cut.
struct HTMLSummary {
  let references: HTMLReferences

  private var document: ReportDocument { references.document }

  var nodes: [HTMLNode] {
    [
      cover,
      HTMLTag.section(.style(.page), .id(.section(.summary)), .labelledBy(.name("verdict", 0))) {
        verdict
        tiles
        HTMLTag.div(.style(.columns)) {
          sentences
          actions
        }
      },
    ]
  }

  // MARK: The cover

  private var cover: HTMLNode {
    let project = document.project
    let branding = document.branding
    let client = branding.client ?? project.organisation
    return HTMLTag.header(.style(.cover)) {
      bar
      if branding.logo != nil || branding.clientLogo != nil {
        HTMLTag.div(.style(.logos)) {
          for image in [branding.clientLogo, branding.logo].compactMap({ $0 }) {
            HTMLTag.img.with([.style(.logo)] + HTMLAttribute.image(image))
          }
        }
      }
      HTMLTag.p(.style(.overline)) {
        "AI integration assessment"
        if branding.status == .draft { HTMLTag.span(.style(.draft)) { "Draft" } }
      }
      HTMLTag.h1 {
        project.title.isEmpty
          ? HTMLNode.text(client.isEmpty ? "The project" : "")
          : HTMLText.evidence(project.title, to: 90)
        if project.title.isEmpty, !client.isEmpty { HTMLText.evidence(client, to: 90) }
      }
      HTMLTag.dl(.style(.facts)) {
        if !client.isEmpty { fact("Client", HTMLText.evidence(client, to: 60)) }
        if let maker = branding.preparedBy { fact("Prepared by", HTMLText.evidence(maker, to: 60)) }
        fact("As of", HTMLText.day(document.asOf))
        if let status = branding.status { fact("Version", .text(status.rawValue)) }
        if let gate = document.gate { fact("Phase gate", HTMLText.prose(gate.title)) }
        if let words = branding.confidentiality {
          fact("Confidentiality", HTMLText.evidence(words, to: 60))
        }
        if let version = document.version { fact("Made with", .text("assess \(version)")) }
      }
    }
  }

  private var bar: HTMLNode {
    let colour = document.branding.accent.flatMap { AccentColour(text: $0) } ?? .standard
    return HTMLTag.svg.with(
      HTMLAttribute.viewBox(width: 120, height: 6) + [.style(.bar), .hidden],
      [
        HTMLTag.rect.with(
          HTMLAttribute.rectangle(x: 0, y: 0, width: 120, height: 6) + [
            .fill(colour.onLight), .style(.light),
          ]),
        HTMLTag.rect.with(
          HTMLAttribute.rectangle(x: 0, y: 0, width: 120, height: 6) + [
            .fill(colour.onDark), .style(.dark),
          ]),
      ])
  }

  private func fact(_ name: String, _ value: HTMLNode) -> HTMLNode {
    HTMLTag.div {
      HTMLTag.dt { name }
      HTMLTag.dd { value }
    }
  }

  // MARK: The verdict

  private var verdict: HTMLNode {
    let kind = document.verdict.kind
    let reasons = ReasonGroups(document)
    return HTMLTag.div(.style(.verdict, HTMLSign.style(of: kind))) {
      HTMLSign.verdict(kind)
      HTMLTag.div {
        HTMLTag.h2(.id(.name("verdict", 0)), .style(.word)) { OutcomeWording.verdict(kind) }
        HTMLTag.p(.style(.meaning)) { OutcomeWording.meaning(kind) }
        if document.verdict.isLightweight {
          HTMLTag.p(.style(.lightweight)) { AssessmentSummary.lightweight }
        }
        if document.model.isThresholdOverridden {
          HTMLTag.p(.style(.lightweight)) { AssessmentSummary.thresholdOverridden(document) }
        }
        decisive(reasons)
        if let way = document.verdict.counterfactual { change(way) }
      }
    }
  }

  private func decisive(_ reasons: ReasonGroups) -> HTMLNode? {
    let counts = reasons.counts.prefix(2)
    let groups = reasons.groups
    guard !counts.isEmpty || !groups.isEmpty else { return nil }
    return HTMLTag.ul(.style(.reasons)) {
      for text in counts { HTMLTag.li { HTMLText.prose(String(text.prefix(240))) } }
      if !groups.isEmpty {
        HTMLTag.li {
          groups.contains(where: \.isCritical) ? "Critical and open: " : "Open: "
          for (number, group) in groups.prefix(4).enumerated() {
            if number > 0 { ", " }
            references.criterion(group.criterion)
          }
          if groups.count > 4 { " and \(groups.count - 4) more" }
        }
      }
    }
  }

  private func change(_ way: Counterfactual) -> HTMLNode {
    HTMLTag.p(.style(.hint)) {
      HTMLTag.strong { "What would change it: " }
      if way.items.isEmpty {
        HTMLText.sentence(way.otherConditions.first ?? AssessmentSummary.shortestWay(way))
      } else {
        "closing \(Quantity.of(way.items.count, "item")) gives \(OutcomeWording.verdict(way.target)): "
        for (number, id) in way.items.prefix(8).enumerated() {
          if number > 0 { ", " }
          references.id(id)
        }
        way.items.count > 8 ? " and \(way.items.count - 8) more." : "."
      }
    }
  }

  // MARK: The numbers

  private var tiles: HTMLNode {
    let maturity = document.maturity
    let readiness = document.readiness
    let blockers = document.findings.count { $0.severity == .blocker }
    let isRated = maturity.standing == .rated
    let ready = readiness.applicable - readiness.open
    let coverage = maturity.coverage
    return HTMLTag.dl(.style(.tiles)) {
      tile(
        "Maturity level",
        isRated ? String(maturity.proven) : maturity.standing == .unrated ? "\u{2013}" : "0",
        isRated
          ? maturity.possible > maturity.proven
            ? "proven; \(maturity.possible) is possible" : "proven, of \(topLevel)"
          : maturity.standing == .unrated ? "not rated" : "not started")
      tile(
        "Blockers", Quantity.number(blockers),
        blockers == 0 ? "none found" : "each alone forbids production")
      tile(
        "Readiness", "\(ready) of \(readiness.applicable)",
        readiness.open == 0 ? "items complete" : "items complete, \(readiness.open) open")
      tile(
        "Evidence coverage", Quantity.percentage(part: coverage.part, whole: coverage.whole),
        "\(Quantity.number(coverage.part)) of \(Quantity.number(coverage.whole)) answers; "
          + "reliability \(maturity.evidenceBand.rawValue)")
    }
  }

  private var topLevel: Int { document.model.levels.map(\.number).max() ?? 5 }

  private func tile(_ label: String, _ value: String, _ hint: String) -> HTMLNode {
    HTMLTag.div(.style(.tile)) {
      HTMLTag.dt(.style(.label)) { label }
      HTMLTag.dd {
        HTMLTag.span(.style(.value)) { value }
        HTMLTag.span(.style(.hint)) { hint }
      }
    }
  }

  // MARK: Words

  private var sentences: HTMLNode {
    HTMLTag.div(.style(.sentences)) {
      HTMLTag.h3 { "In three sentences" }
      HTMLTag.p { strengths }
      HTMLTag.p { gaps }
      HTMLTag.p { ask }
    }
  }

  private var strengths: [HTMLNode] {
    let complete = document.readiness.areas.filter { $0.open == 0 && $0.complete > 0 }
    if !complete.isEmpty {
      return [
        HTMLTag.strong { "Strength. " }, HTMLText.prose(Quantity.list(complete.map(\.title))),
        .text(
          Quantity.verb(complete.count, " is", " are")
            + " complete: the evidence shows every item that applies."),
      ]
    }
    let best = document.readiness.areas.filter { $0.complete > 0 }
      .max { $0.complete * ($1.complete + $1.open) < $1.complete * ($0.complete + $0.open) }
    guard let best else {
      return [HTMLTag.strong { "Strength. " }, .text("The evidence proves no readiness item yet.")]
    }
    return [
      HTMLTag.strong { "Strength. " }, HTMLText.prose(best.title),
      .text(" is furthest: \(best.complete) of \(best.complete + best.open) items are complete."),
    ]
  }

  private var gaps: [HTMLNode] {
    let readiness = document.readiness
    guard let worst = readiness.areas.first(where: { $0.id == readiness.worstArea }) else {
      return [HTMLTag.strong { "Gap. " }, .text(AssessmentSummary.nothingOpen(document))]
    }
    return [
      HTMLTag.strong { "Gap. " }, HTMLText.prose(worst.title),
      .text(
        " has most open: \(worst.incomplete) not met, \(worst.unclear) unclear"
          + (worst.criticalOpen > 0 ? ", \(worst.criticalOpen) of them critical." : ".")),
    ]
  }

  private var ask: [HTMLNode] {
    guard let way = document.verdict.counterfactual else {
      return [
        HTMLTag.strong { "Ask. " }, .text("Go ahead, and assess again when something changes."),
      ]
    }
    return [
      HTMLTag.strong { "Ask. " }, .text(AssessmentSummary.shortestWay(way) + "."),
    ]
  }

  private var actions: HTMLNode {
    let way = document.verdict.counterfactual?.items ?? []
    let open = document.readiness.items.filter(\.state.isOpen).map(\.criterion)
    let ids = (way + open.filter { !way.contains($0) }).prefix(3)
    return HTMLTag.div(.style(.actions)) {
      HTMLTag.h3 { ids.isEmpty ? "Next actions" : "First actions" }
      if ids.isEmpty {
        HTMLTag.p { "Nothing is open." }
      } else {
        HTMLTag.ol {
          for id in ids {
            HTMLTag.li {
              HTMLText.prose(cut(document.answer(of: id)?.remediation ?? id))
              " "
              HTMLTag.span(.style(.hint)) {
                references.id(id)
                (document.answer(of: id).map { ", \(AssessmentSummary.effort($0.effort))" } ?? "")
                  + "; owner and date to be named"
              }
            }
          }
        }
      }
    }
  }

  /// The first sentence of a text, or its beginning.
  private func cut(_ text: String) -> String {
    guard text.count > 150 else { return text }
    return String(text.prefix(149)) + "\u{2026}"
  }
}
