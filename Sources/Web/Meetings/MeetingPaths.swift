import Domain

extension Path {
    /// The agenda of a meeting, to be ordered.
    static func agenda(_ slug: String, _ id: ID<Meeting>) -> String { "\(meeting(slug, id))/ordre-du-jour" }
    /// Where a point is added.
    static func agendaItems(_ slug: String, _ id: ID<Meeting>) -> String { "\(agenda(slug, id))/points" }
    /// Where one point is moved or taken out.
    static func agendaItem(
        _ slug: String, _ id: ID<Meeting>, _ item: ID<AgendaItem>, _ verb: String
    ) -> String {
        "\(agendaItems(slug, id))/\(item)/\(verb)"
    }
    static func convocation(_ slug: String, _ id: ID<Meeting>) -> String {
        "\(meeting(slug, id))/convocation"
    }
}
