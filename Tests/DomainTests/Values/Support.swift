import Domain
import Sample

/// The contract of Melun Val de Seine, built once for all tests.
let melun = MelunSample.dossier()

/// A day written as «2023-02-07».
func day(_ iso: String) -> Day {
    Day(iso: iso) ?? .first(ofMonth: 1, 1900)
}

/// A horizon written as it is stored: «2023-02-20», «2023-07», «2023-T3», «2023».
func horizon(_ code: String) -> Horizon {
    Horizon(code: code) ?? .year(1900)
}

/// The id of a fiche of the sample, which is its number.
func fiche(_ number: Int64) -> ID<Action> {
    ID(number)
}

/// The fields that a refusal points at; empty when nothing was refused.
func faults(_ check: () throws(Refusal) -> Void) -> [String] {
    do {
        try check()
        return []
    } catch {
        switch error {
        case .invalid(let faults): return faults.map(\.field)
        case .conflict, .stale: return ["conflict"]
        case .forbidden: return ["forbidden"]
        case .notFound: return ["notFound"]
        }
    }
}

/// A generator that gives the same numbers for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
