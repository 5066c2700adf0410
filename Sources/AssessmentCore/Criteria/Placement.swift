/// Where a criterion counts: as a readiness item of an area, or towards a level of a dimension.
package enum Placement: Hashable, Sendable {
  case readiness(area: String)
  case maturity(dimension: String, level: Int)
}
