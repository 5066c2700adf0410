import AssessmentCore

/// The forms of what people say of the case, and of what they ask.
enum CaseForms {
  static var project: JSONForm<ProjectFacts> {
    .object(
      "The case under assessment.",
      .init("id", "The identity of the project.", .text, \.id),
      .init("name", "Its name.", .text, \.name),
      .init("organisation", "The organisation.", .text, \.organisation),
      .init(
        "phase", "The phase gate that the manifest asks for.", BasicForms.optionalText, \.phase),
      .init(
        "unit", "The business unit assessed; null for all.", BasicForms.optionalText, \.unit),
      .init("manifest", "The path of the manifest.", BasicForms.optionalText, \.manifest),
      make: {
        ProjectFacts(
          id: $0, name: $1, organisation: $2, phase: $3, unit: $4, manifest: $5)
      })
  }

  static var waiver: JSONForm<WaiverEntry> {
    .object(
      "An accepted risk.",
      .init("criterion", "The id of the item.", .text, \.waiver.criterion),
      .init("subject", "The subject; null for all.", BasicForms.optionalText, \.waiver.subject),
      .init("reason", "Why the risk is accepted.", .text, \.waiver.reason),
      .init("risk", "The id of the risk.", .text, \.waiver.risk),
      .init("owner", "Who asked for it.", .text, \.waiver.owner),
      .init("approver", "Who approved it.", .text, \.waiver.approver),
      .init("created", "When.", BasicForms.day.orNull, \.waiver.created),
      .init("expires", "The last day on which it holds.", BasicForms.day.orNull, \.waiver.expires),
      .init("compensatingControl", "What is done instead.", .text, \.waiver.compensatingControl),
      .init("place", "Where it stands.", BasicForms.place, \.waiver.place),
      .init(
        "standing", "Whether it counts.", .choice(["used", "unused", "expired", "incomplete"])
      ) { entry in
        switch entry.standing {
        case .used: "used"
        case .unused: "unused"
        case .expired: "expired"
        case .incomplete: "incomplete"
        }
      },
      .init("faults", "What makes it void, where something does.", BasicForms.texts) { entry in
        if case .incomplete(let faults) = entry.standing { faults } else { [] }
      },
      make: {
        criterion, subject, reason, risk, owner, approver, created, expires, control, place,
        standing, faults throws(JSONProblem) in
        let waiver = Waiver(
          criterion: criterion, subject: subject, reason: reason, risk: risk, owner: owner,
          approver: approver, created: created, expires: expires, compensatingControl: control,
          place: place)
        switch standing {
        case "used": return WaiverEntry(waiver: waiver, standing: .used)
        case "unused": return WaiverEntry(waiver: waiver, standing: .unused)
        case "expired":
          guard let expires else {
            throw JSONProblem("a last day of an expired waiver", at: [.member("expires")])
          }
          return WaiverEntry(waiver: waiver, standing: .expired(expires))
        default: return WaiverEntry(waiver: waiver, standing: .incomplete(faults))
        }
      })
  }

  static var exclusion: JSONForm<Exclusion> {
    .object(
      "A person's entry that a criterion does not apply.",
      .init("criterion", "The id of the item.", .text, \.criterion),
      .init("subject", "The subject; null for all.", BasicForms.optionalText, \.subject),
      .init("reasonCode", "The code of the reason.", .text, \.reasonCode),
      .init("text", "The reason in words.", .text, \.text),
      .init("author", "Who declared it.", .text, \.author),
      .init("approver", "Who approved it.", .text, \.approver),
      .init("date", "When.", BasicForms.day.orNull, \.date),
      .init("place", "Where it stands.", BasicForms.place, \.place),
      make: {
        Exclusion(
          criterion: $0, subject: $1, reasonCode: $2, text: $3, author: $4, approver: $5, date: $6,
          place: $7)
      })
  }

  static var model: JSONForm<ModelFacts> {
    .object(
      "The questionnaires and their rules.",
      .init("questionnaires", "The questionnaires.", questionnaire.list, \.questionnaires),
      .init("levels", "The levels of the maturity model.", level.list, \.levels),
      .init("topics", "The topics of good practice.", topic.list, \.topics),
      .init(
        "openThreshold", "The number of open items that is still no bar.", .number(),
        \.openThreshold),
      .init(
        "thresholdOverridden", "Whether a questionnaire changed that number.", .flag,
        \.isThresholdOverridden),
      .init(
        "requiredKinds", "The kinds of evidence without which there is no verdict.",
        BasicForms.texts, \.requiredKinds),
      make: {
        ModelFacts(
          questionnaires: $0, levels: $1, topics: $2, openThreshold: $3,
          isThresholdOverridden: $4, requiredKinds: $5)
      })
  }

  private static var questionnaire: JSONForm<QuestionnaireIdentity> {
    .object(
      "A questionnaire that the result was made with.",
      .init("name", "Its name.", .text, \.name),
      .init("version", "Its version.", .text, \.version),
      .init("title", "Its title.", .text, \.title),
      .init("path", "Its path; null when built in.", BasicForms.optionalText, \.path),
      make: { QuestionnaireIdentity(name: $0, version: $1, title: $2, path: $3) })
  }

  private static var level: JSONForm<ModelFacts.Level> {
    .object(
      "A level of the maturity model.",
      .init("number", "Its number.", .number(), \.number),
      .init("name", "Its name.", .text, \.name),
      .init("meaning", "What it means.", .text, \.meaning),
      make: { ModelFacts.Level(number: $0, name: $1, meaning: $2) })
  }

  private static var topic: JSONForm<Topic> {
    .object(
      "A topic of good practice.",
      .init("id", "Its id.", .text, \.id),
      .init("title", "Its title.", .text, \.title),
      .init("meaning", "What it covers.", .text, \.meaning),
      make: { Topic(id: $0, title: $1, meaning: $2) })
  }

  static var options: JSONForm<AssessmentOptions> {
    .object(
      "The options of the run.",
      .init(
        "acceptAttestations", "Whether statements of people count as evidence.", .flag,
        \.acceptsAttestations),
      .init("gate", "The phase gate of the command line.", BasicForms.optionalText, \.gate),
      .init(
        "framework", "The published framework by whose ids the report groups what was asked.",
        BasicForms.optionalText, \.framework),
      make: { AssessmentOptions(acceptsAttestations: $0, gate: $1, framework: $2) })
  }
}
