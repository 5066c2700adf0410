import AssessmentCore

/// The sentences that say how a result came about, the same in every report.
struct MethodText {
  private let document: ReportDocument

  init(_ document: ReportDocument) {
    self.document = document
  }

  var sentences: [String] {
    let threshold = document.model.openThreshold
    return [
      "All ages are counted to \(document.asOf.iso). The same files, the same day and the "
        + "same questionnaires give the same report (SM-1).",
      "Evidence has a grade from E0, somebody's word, to E4, an operating record (SM-4). Undated "
        + "evidence is E1 at most (SM-5); evidence that is too old, contradicts other evidence or "
        + "cannot be read makes the answer unclear (SM-6, SM-9, SM-13).",
      "A criterion is asked of each thing it is about, for instance of each system. There it counts 1 when it is met by evidence of the grade asked for, 0.85 "
        + "one grade below (E2 at least), 0.5 further below, and 0 when it is not met. Unclear counts "
        + "0 for what is proven and 1 for what is possible (SM-10).",
      "A criterion's value is the mean over the things it was asked of. Where each has to meet it, one "
        + "exception limits the value to 0.85 (SM-11).",
      "Bands: not met up to 0.15, partly up to 0.5, largely up to 0.85, fully above. A value on an "
        + "edge takes the lower band. Bands are decided on exact numbers; three decimals are printed "
        + "(SM-12, SM-14).",
      "A dimension reaches a level when that level's criteria are at least largely met and those of "
        + "the levels below fully (SM-18). The organisation stands where its weakest dimension stands "
        + "(SM-19).",
      "A readiness item is complete, incomplete, unclear or not applicable. More than "
        + "\(Quantity.of(threshold, "open item")) means not ready for production; waived items count "
        + "as open (SM-26 to SM-28). A critical item that is open without a valid waiver means NO-GO "
        + "(SM-29, SM-30).",
      "Evidence is reliable to a high degree when at least 90 % of the answers rest on usable evidence "
        + "and 75 % on evidence as strong as asked for; to a medium degree at 70 % and 50 %. Answers count "
        + "up to the level above the one that is proven, so reaching a level widens what is looked at and "
        + "can lower this reliability for a while (SM-22).",
      "The report judges what the files say. It does not test the systems, and it cannot tell a true "
        + "record from a forged one.",
    ]
  }
}
