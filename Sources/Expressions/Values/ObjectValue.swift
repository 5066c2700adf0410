/// A thing with named fields whose values may be unknown, such as a record of the evidence.
///
/// Unlike a map, an object answers for every field: with a value, with
/// ``Value/Content/unknown(_:)`` where nothing says what the field is, or with
/// ``Value/Content/absent(_:)`` where it is on record that the field has no value.
package protocol ObjectValue: Sendable {
  /// The name of the kind of thing this is, for instance `deployment`.
  var kind: String { get }

  /// Tells one object from another of the same kind; equal objects have equal identities.
  var identity: String { get }

  /// Gives the value of a field.
  func value(of field: String) -> Value
}
