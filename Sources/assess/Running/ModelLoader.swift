import AssessmentCore
import Documents
import Questionnaires

/// Loads the questionnaires: the built-in ones, then the user's own.
enum ModelLoader {
  /// Which form of the built-in questionnaires to read.
  enum Form {
    /// The compiled form, which costs next to nothing, without examples and places.
    case compiled
    /// The files that people edit, with their examples.
    case complete
  }

  /// Gives the model and the mappings.
  ///
  /// Throws everything that is wrong with the user's questionnaires, all at once.
  static func load(
    _ form: Form, own paths: [String], checkingBuiltIn: Bool = false
  ) throws(RunProblem) -> QuestionnaireSet {
    var documents = try builtIn(form)
    for path in paths {
      let bytes = try InputFile.read(path)
      do throws(QuestionnaireProblems) {
        documents += try QuestionnaireReader.parse(bytes, path: path, isOwn: true)
      } catch {
        throw RunProblem(error.diagnostics, status: .unusableInput)
      }
    }
    do throws(QuestionnaireProblems) {
      return try QuestionnaireReader.read(documents) { $0.isOwn || checkingBuiltIn }
    } catch {
      throw RunProblem(error.diagnostics, status: .unusableInput)
    }
  }

  private static func builtIn(_ form: Form) throws(RunProblem) -> [QuestionnaireDocument] {
    switch form {
    case .compiled:
      do throws(DocumentProblem) {
        return try BuiltInQuestionnaires.compiledDocuments()
      } catch {
        throw RunProblem(
          "the built-in questionnaires cannot be read: \(error.summary)", status: .fault)
      }
    case .complete:
      do throws(QuestionnaireProblems) {
        return try BuiltInQuestionnaires.documents()
      } catch {
        throw RunProblem(error.diagnostics, status: .fault)
      }
    }
  }
}
