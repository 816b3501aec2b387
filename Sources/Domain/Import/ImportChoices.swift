/// What somebody said of a file before it is taken.
package struct ImportChoices: Codable, Hashable, Sendable {
    /// What headings mean, by their key; «-» for what means nothing here.
    package var headings: [String: String] = [:]
    /// Lines that are not taken, by their key.
    package var leftOut: Set<String> = []
    /// What was answered to what was asked, by the key of the question.
    package var answers: [String: String] = [:]

    package init() {}

    /// What was chosen before there were answers has none.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        headings = try values.decode([String: String].self, forKey: .headings)
        leftOut = try values.decode(Set<String>.self, forKey: .leftOut)
        answers = try values.decodeIfPresent([String: String].self, forKey: .answers) ?? [:]
    }
}
