import Domain
import Formats

extension Path {
    static func deck(_ slug: String, _ id: ID<Meeting>) -> String { "\(meeting(slug, id))/diaporama" }

    static func deckSlide(_ slug: String, _ id: ID<Meeting>, _ key: String) -> String {
        "\(deck(slug, id))/diapositives/\(Percent.encoded(key))"
    }
}
