extension French {
    /// In the order of a dictionary: accents and case weigh nothing unless all else is equal.
    package static func sorted<Item>(_ items: [Item], by name: (Item) -> String) -> [Item] {
        items.map { item in
            let text = name(item)
            return (item: item, folded: folded(text), text: text)
        }.sorted { ($0.folded, $0.text) < ($1.folded, $1.text) }.map(\.item)
    }

    /// Structures by name.
    package static func sorted(_ organizations: [Organization]) -> [Organization] {
        sorted(organizations, by: \.name)
    }

    /// Contacts by last name, then by first name.
    package static func sorted(_ people: [Person]) -> [Person] {
        sorted(people) { "\($0.lastName)\u{1f}\($0.firstName)" }
    }
}
