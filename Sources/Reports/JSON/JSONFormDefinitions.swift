/// Collects the named schemas of forms.
enum JSONFormDefinitions {
  /// Joins lists of definitions; of equal names the first stays.
  static func merged(_ lists: [[JSONValue.Member]]) -> [JSONValue.Member] {
    var names: Set<String> = []
    return lists.joined().filter { names.insert($0.key).inserted }
  }
}
