import Domain
import HTML

extension Tone {
    /// The colour and shape of a group of the synthesis, the same on every page.
    init(_ bucket: Bucket) {
        self =
            switch bucket {
            case .attained: .green
            case .onTrack: .blue
            case .planNeeded: .ochre
            case .willNotBeAttained: .plum
            }
    }
}

extension Bucket {
    /// As addresses write it («?etat=objectifs-atteints»), and the id of its section on the page of the synthesis.
    var word: String {
        switch self {
        case .attained: "objectifs-atteints"
        case .onTrack: "planning-en-cours"
        case .planNeeded: "planning-a-mettre-en-place"
        case .willNotBeAttained: "ne-seront-pas-atteints"
        }
    }
}
