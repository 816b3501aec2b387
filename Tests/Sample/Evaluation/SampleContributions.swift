import Domain

/// On what each fiche bears: no document says it, all of it is plausible.
enum SampleContributions {
    /// One letter a theme, in their order: C, S, or – for absent.
    private static let rows = [
        "–SS–C–S", "SS–SC––", "–S––C––", "–C––S–C", "SS–CCS–", "SSS––C–", "S–CCSC–", "CSSCS––", "SCSCSSC",
        "SC–SSCS", "CCSCSC–", "–CC–SSC", "CC–––––", "CCSC–CS", "CCSCS––",
    ]

    static let all = rows.enumerated().map { index, row in
        var contribution = ActionContribution(of: ID(Int64(index + 1)))
        contribution.id = ID(Int64(index + 1))
        contribution.isInvented = true
        for (theme, letter) in zip(EvaluationTheme.allCases, row) {
            contribution[theme] = letter == "C" ? .central : letter == "S" ? .secondary : .absent
        }
        return contribution
    }
}
