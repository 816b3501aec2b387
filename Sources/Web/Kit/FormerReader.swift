import Domain

/// Reads the fields of a form and gathers what could not be read, so that all faults show at once.
struct FormerReader {
    let form: FormData
    private(set) var faults: [Invalid] = []

    init(_ form: FormData) {
        self.form = form
    }

    /// A date at the precision typed; nil when blank.
    mutating func horizon(_ name: String) -> Horizon? {
        guard let text = form[name].unlessBlank else { return nil }
        if let horizon = Reading.horizon(text) { return horizon }
        faults.append(
            Invalid(
                name,
                "«\u{202f}\(text.prefix(40))\u{202f}» n’est pas une date\u{202f}: écrivez par exemple 7 février 2023, juillet 2023 ou T3 2023."
            ))
        return nil
    }

    /// A date at the precision typed that may not be blank; the fallback stands in when it could not be read.
    mutating func horizon(_ name: String, required message: String, fallback: Horizon) -> Horizon {
        if form[name].isBlank { faults.append(Invalid(name, message)) }
        return horizon(name) ?? fallback
    }

    /// A whole day; nil when blank.
    mutating func day(_ name: String) -> Day? {
        guard let text = form[name].unlessBlank else { return nil }
        if let day = Reading.day(text) { return day }
        faults.append(
            Invalid(
                name,
                "«\u{202f}\(text.prefix(40))\u{202f}» n’est pas un jour\u{202f}: écrivez par exemple 7 février 2023 ou 07/02/2023."
            ))
        return nil
    }

    /// An hour; nil when blank.
    mutating func time(_ name: String) -> TimeOfDay? {
        guard let text = form[name].unlessBlank else { return nil }
        if let time = Reading.time(text) { return time }
        faults.append(
            Invalid(
                name,
                "«\u{202f}\(text.prefix(40))\u{202f}» n’est pas une heure\u{202f}: écrivez par exemple 10h00."
            ))
        return nil
    }

    /// A whole number; nil when blank.
    mutating func number(_ name: String) -> Int? {
        guard let text = form[name].filter({ !$0.isWhitespace }).unlessBlank else { return nil }
        if let number = Int(text) { return number }
        faults.append(Invalid(name, "«\u{202f}\(text.prefix(40))\u{202f}» n’est pas un nombre entier."))
        return nil
    }

    /// Adds a fault of the form's own.
    mutating func add(_ name: String, _ message: String) {
        faults.append(Invalid(name, message))
    }

    /// Throws everything that could not be read, with what the rule of the domain refuses.
    func check(_ rule: () throws(Refusal) -> Void) throws(Refusal) {
        var all = faults
        do throws(Refusal) {
            try rule()
        } catch {
            guard case .invalid(let more) = error else { throw error }
            all += more.filter { fault in !all.contains { $0.field == fault.field } }
        }
        if !all.isEmpty { throw .invalid(all) }
    }
}
