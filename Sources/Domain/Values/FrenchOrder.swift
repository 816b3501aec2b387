extension French {
    /// In the order of a dictionary: letters first, numbers by their value; spaces, hyphens and apostrophes, then accents
    /// and case, weigh nothing unless all else is equal.
    package static func sorted<Item>(_ items: [Item], by name: (Item) -> String) -> [Item] {
        items.map { (item: $0, key: OrderKey(name($0))) }.sorted { $0.key < $1.key }.map(\.item)
    }

    /// Structures by name.
    package static func sorted(_ organizations: [Organization]) -> [Organization] {
        sorted(organizations, by: \.name)
    }

    /// Contacts by last name, then by first name.
    package static func sorted(_ people: [Person]) -> [Person] {
        sorted(people) { "\($0.lastName)\u{1f}\($0.firstName)" }
    }

    /// Where a text stands in the order of a dictionary.
    package struct OrderKey: Comparable, Sendable {
        private let letters: [UInt8]
        private let text: String

        package init(_ text: String) {
            self.text = text
            var letters: [UInt8] = []
            var digits: [UInt8] = []
            func close() {
                if digits.isEmpty { return }
                // Of two numbers the longer is the greater, noughts in front apart; a number stands before any letter.
                let bare = digits.drop { $0 == UInt8(ascii: "0") }
                letters += [UInt8(ascii: "0") + UInt8(min(bare.count, 9))] + bare
                digits = []
            }
            for byte in French.foldedBytes(text) {
                switch byte {
                case UInt8(ascii: "0")...UInt8(ascii: "9"): digits.append(byte)
                case UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...:
                    close()
                    letters.append(byte)
                case 0x1f:
                    close()
                    letters.append(byte)
                default: close()
                }
            }
            close()
            self.letters = letters
        }

        package static func < (left: Self, right: Self) -> Bool {
            if left.letters != right.letters { return left.letters.lexicographicallyPrecedes(right.letters) }
            let (one, other) = (French.foldedBytes(left.text), French.foldedBytes(right.text))
            return one == other ? left.text < right.text : one.lexicographicallyPrecedes(other)
        }
    }
}
