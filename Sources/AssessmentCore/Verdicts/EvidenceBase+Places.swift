package import Expressions

extension EvidenceBase {
  /// Finds the places of values, each once and in order.
  package func places(of origins: [Origin]) -> [Place] {
    var places: [Place] = []
    for place in origins.compactMap({ place(of: IdentityOrigin.unmarked($0)) }).sorted()
    where places.last != place {
      places.append(place)
    }
    return places
  }
}
