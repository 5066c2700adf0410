package import Documents
import QuestionnaireData

/// The questionnaires that are part of the program.
package enum BuiltInQuestionnaires {
  /// The path and the bytes of every file of `Questionnaires/`, in the order in which they are
  /// read.
  package static var files: [(path: String, bytes: [UInt8])] {
    (0..<questionnaire_file_count()).map { position in
      let file = questionnaire_file_at(position)
      return (String(cString: file.path), bytes(of: file))
    }
  }

  /// The compiled form of the same files.
  package static var compiled: [UInt8] {
    bytes(of: questionnaire_compiled())
  }

  /// Reads the files that people edit, with their places and examples.
  package static func documents() throws(QuestionnaireProblems) -> [QuestionnaireDocument] {
    var documents: [QuestionnaireDocument] = []
    for file in files {
      documents += try QuestionnaireReader.parse(file.bytes, path: file.path, isOwn: false)
    }
    return documents
  }

  /// Reads the compiled form, which costs a small part of what the files cost.
  package static func compiledDocuments() throws(DocumentProblem) -> [QuestionnaireDocument] {
    try CompiledQuestionnaires.read(compiled)
  }

  private static func bytes(of file: QuestionnaireFile) -> [UInt8] {
    Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
  }
}
