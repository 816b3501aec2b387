import Domain

extension Path {
    /// The distribution of the latest version of a review.
    static func distribution(_ slug: String, _ quarter: Quarter) -> String {
        "\(review(slug, quarter))/diffusion"
    }
    static func newcomers(_ slug: String, _ quarter: Quarter) -> String {
        "\(distribution(slug, quarter))/nouveaux"
    }
    static func retry(_ slug: String, _ quarter: Quarter, _ letter: ID<Letter>) -> String {
        "\(distribution(slug, quarter))/\(letter)/renvoi"
    }
    static func bounce(_ slug: String, _ quarter: Quarter, _ letter: ID<Letter>) -> String {
        "\(distribution(slug, quarter))/\(letter)/rejet"
    }

    /// What anybody may read of a contract.
    static func publicContract(_ slug: String) -> String { "/public/\(slug)" }
    static func publicReview(_ slug: String, _ quarter: Quarter) -> String {
        "\(publicContract(slug))/revues/\(quarter.code)"
    }
    static func feed(_ slug: String) -> String { "\(publicContract(slug))/feed.atom" }
    static func subscribe(_ slug: String) -> String { "\(publicContract(slug))/abonnement" }
    static func confirmSubscription(_ slug: String, _ token: String) -> String {
        "\(subscribe(slug))/confirmation/\(token)"
    }
    /// A version that is not public, for who received its letter.
    static func reading(_ token: String) -> String { "/lecture/\(token)" }
    /// Where one leaves a list, by one POST.
    static func leave(_ token: String) -> String { "/desabonnement/\(token)" }
}
