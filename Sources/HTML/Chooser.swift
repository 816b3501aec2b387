/// What a field names by a few letters: what a browser suggests, where a script asks, and what is asked of a name that is
/// not known. Nothing is added unless the answer says so.
package struct Chooser: Sendable {
    /// The names that the native list suggests.
    let names: [String]
    /// Where a script asks what some letters mean.
    let address: String
    /// Whether several are named, parted by commas.
    let takesSeveral: Bool
    /// What a typed name may mean, as answers; none where it is clear.
    let propose: @Sendable (String) -> [Choice]

    package init(
        _ names: [String], address: String, takesSeveral: Bool = false,
        propose: @escaping @Sendable (String) -> [Choice] = { _ in [] }
    ) {
        (self.names, self.address, self.takesSeveral) = (names, address, takesSeveral)
        self.propose = propose
    }

    /// What stands before the name of an answer: «_annuaire.CPAM» says what «CPAM» is.
    package static let prefix = "_annuaire."
    /// The answer that adds the name.
    package static let adding = "+"

    /// What an input of it needs beside its own attributes; `list` is its native list.
    func attributes(list: String) -> HTML {
        """
        \(attribute: "list", takesSeveral ? nil : list)\(attribute: "data-chooser", address)\
        \(attribute: "data-several", takesSeveral ? "oui" : nil)
        """
    }

    /// The question asked of a name that is not clear, under the control `id`.
    func asked(of typed: String, id: String) -> HTML {
        let choices = propose(typed)
        if choices.isEmpty { return .empty }
        let lines = choices.enumerated().map { index, choice -> HTML in
            let own = "\(id)-choix-\(index)"
            let hint = choice.hint.flatMap { (words: String) -> HTML? in
                words.isEmpty ? nil : "<p class=\"field-hint\" id=\"\(own)-aide\">\(words)</p>"
            }
            return """
                <div class="choice"><input type="radio" id="\(own)" name="\(Chooser.prefix)\(typed)" \
                value="\(choice.value)"\(attribute: "aria-describedby", hint == nil ? nil : "\(own)-aide")>\
                <label for="\(own)">\(choice.label)</label>\(hint)</div>
                """
        }
        return """
            <fieldset class="chooser-asked"><legend>«\u{202F}\(typed)\u{202F}» est</legend>\
            <div class="choices">\(lines)</div></fieldset>
            """
    }
}
