/// The functions that expressions can call: those of CEL and its extensions, and a caller's own.
package struct FunctionLibrary: Sendable {
  private var functions: [String: Function]

  /// CEL's standard functions with the extensions for strings, math, lists, sets, optionals and
  /// encoders.
  package static let standard = FunctionLibrary(
    functions: StandardFunctions.all
      .merging(TimeFunctions.all) { first, _ in first }
      .merging(StringFunctions.all) { first, _ in first }
      .merging(MathFunctions.all) { first, _ in first }
      .merging(ListFunctions.all) { first, _ in first }
      .merging(SetFunctions.all) { first, _ in first }
      .merging(OptionalFunctions.all) { first, _ in first }
      .merging(EncoderFunctions.all) { first, _ in first }
  )

  private init(functions: [String: Function]) {
    self.functions = functions
  }

  /// Gives a library with a function more, called as `name(a, b)`.
  ///
  /// The body never sees an unknown or an error: these are results already. What it gives gets the
  /// origins of the arguments.
  package func adding(
    _ name: String, arguments counts: ClosedRange<Int>,
    _ body: @escaping @Sendable ([Value]) -> Value
  ) -> FunctionLibrary {
    var library = self
    library.functions[name] = Function(.global, counts) { arguments, _ in body(arguments) }
    return library
  }

  /// Gives a library with a function more that takes one count of arguments.
  package func adding(
    _ name: String, arguments count: Int, _ body: @escaping @Sendable ([Value]) -> Value
  ) -> FunctionLibrary {
    adding(name, arguments: count...count, body)
  }

  /// Gives a library with a function more that also sees arguments that are unknown or errors.
  ///
  /// Such a function can turn what is not known into an answer, so there should be few.
  package func adding(
    _ name: String, argumentsKnownOrNot count: Int,
    _ body: @escaping @Sendable ([Value]) -> Value
  ) -> FunctionLibrary {
    var library = self
    library.functions[name] = Function(.global, count...count, takesUnknowns: true) {
      arguments, _ in body(arguments)
    }
    return library
  }

  func function(named name: String) -> Function? { functions[name] }

  /// All names, sorted, for suggestions.
  var names: [String] { functions.keys.sorted() }
}
