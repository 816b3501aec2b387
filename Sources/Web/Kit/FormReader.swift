import Domain

/// Reads the fields of a form and gathers what could not be read, so that all faults show at once.
/// Names are those of the row being read, within the form that holds it.
struct FormReader: Sendable {
    let form: FormData
    private(set) var faults: [Invalid] = []
    /// Names typed for the directory that it lacks.
    var newcomers = Newcomers()
    /// The row being read, «agenda.2.»; empty for the form itself.
    private var prefix = ""

    init(_ form: FormData) {
        self.form = form
    }

    /// What was typed, white space around it trimmed.
    func text(_ name: String) -> String { form[prefix + name] }

    /// Every value of a name.
    func all(_ name: String) -> [String] { form.all(prefix + name) }

    /// Adds a fault.
    mutating func add(_ name: String, _ message: String) {
        faults.append(Invalid(prefix + name, message))
    }

    /// Adds what a rule of the domain refuses in one field.
    mutating func check(_ name: String, _ rule: () throws(Refusal) -> Void) {
        do throws(Refusal) {
            try rule()
        } catch {
            if case .invalid(let found) = error { for fault in found { add(name, fault.message) } }
        }
    }

    /// Reads each row of a repeated field.
    mutating func rows<Row>(_ name: String, _ read: (inout FormReader) -> Row) -> [Row] {
        let outer = prefix
        defer { prefix = outer }
        return form.rowNumbers(outer + name).map { number in
            prefix = "\(outer)\(name).\(number)."
            return read(&self)
        }
    }

    /// A date at the precision typed; nil when blank.
    mutating func horizon(_ name: String) -> Horizon? {
        let day = form.day
        return read(
            name, { Reading.horizon($0, on: day) }, otherwise: { Reading.noDate($0, on: day) })
    }

    /// A whole day; nil when blank.
    mutating func day(_ name: String) -> Day? {
        let day = form.day
        return read(name, { Reading.day($0, on: day) }, otherwise: { Reading.noDay($0, on: day) })
    }

    /// An hour; nil when blank.
    mutating func time(_ name: String) -> TimeOfDay? {
        read(name, Reading.time, otherwise: Reading.noTime)
    }

    /// A whole number; nil when blank.
    mutating func number(_ name: String) -> Int? {
        read(name, TypedNumber.whole, otherwise: Reading.noNumber)
    }

    /// A duration in minutes, a day at most; nil when blank.
    mutating func minutes(_ name: String) -> Int? {
        let minutes = read(name, TypedNumber.minutes, otherwise: Reading.noDuration)
        guard let minutes, !(0...1_440).contains(minutes) else { return minutes }
        add(name, "Écrivez une durée de 0 à 1\u{202f}440\u{a0}minutes.")
        return nil
    }

    /// What a reading makes of the words typed; nil when blank, and a fault when it makes nothing.
    mutating func read<Value>(
        _ name: String, _ reading: (String) -> Value?, otherwise message: (String) -> String
    ) -> Value? {
        guard let typed = text(name).unlessBlank else { return nil }
        if let value = reading(typed) { return value }
        add(name, message(typed))
        return nil
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
