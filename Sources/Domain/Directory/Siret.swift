/// The number of an establishment in the register of companies.
package enum Siret {
    /// Fourteen digits whose key holds: the sum of Luhn is a multiple of 10. The post offices of La Poste came before
    /// the key: the plain sum of their digits is a multiple of 5.
    package static func isValid(_ text: String) -> Bool {
        let digits = text.utf8.map { Int($0) - 48 }
        guard digits.count == 14, digits.allSatisfy({ (0...9).contains($0) }) else { return false }
        if luhn(digits).isMultiple(of: 10) { return true }
        return text.hasPrefix(laPoste) && digits.reduce(0, +).isMultiple(of: 5)
    }

    private static let laPoste = "356000000"

    /// Every second digit from the right counts double, the digits of the double added.
    private static func luhn(_ digits: [Int]) -> Int {
        digits.reversed().enumerated().reduce(0) { sum, item in
            let value = item.offset.isMultiple(of: 2) ? item.element : item.element * 2
            return sum + value / 10 + value % 10
        }
    }
}
