import AssessmentCore

/// How the result came about, so that a reader can add it up again.
struct HTMLMethod {
  let references: HTMLReferences

  private var document: ReportDocument { references.document }

  @HTMLBuilder var nodes: [HTMLNode] {
    HTMLTag.ul {
      for sentence in MethodText(document).sentences { HTMLTag.li { sentence } }
    }
    HTMLTable.node(
      "The questionnaires that this result was made with",
      [.init("Questionnaire"), .init("Version"), .init("Origin")],
      document.model.questionnaires.map { questionnaire in
        [
          .init { HTMLText.prose(questionnaire.title) },
          .init { HTMLText.evidence(questionnaire.version) },
          .init {
            questionnaire.path.map { path in HTMLTag.code { HTMLText.evidence(path) } }
              ?? .text("built in")
          },
        ]
      }, isTight: true)
  }
}
