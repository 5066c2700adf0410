package import AssessmentCore

/// An accepted risk, and whether it counts (SM-16).
package struct WaiverEntry: Hashable, Sendable {
  package let waiver: Waiver
  package let standing: WaiverReview.Standing

  package init(waiver: Waiver, standing: WaiverReview.Standing) {
    self.waiver = waiver
    self.standing = standing
  }
}
