/// The value of an indicator on one day, as a grid asks for it beside those of the others.
package struct IndicatorReading: Hashable, Sendable {
    package let indicator: ID<Indicator>
    package let scale: Indicator.Scale
    package let day: Day
    package var version: Int
    /// Nil where nothing is noted of that day.
    package var measured: Indicator.Measured?
    package var note = ""

    /// What is noted of a day.
    package init(of indicator: Indicator, on day: Day) {
        let reading = indicator.readings.first { $0.day == day }
        (self.indicator, scale, self.day) = (indicator.id, indicator.scale, day)
        (version, measured, note) = (indicator.version, reading?.measured, reading?.note ?? "")
    }

    /// Refuses a note beside no value: it would be lost.
    package func validate() throws(Refusal) {
        if measured == nil, !note.isBlank {
            throw .invalid("value", "Une note accompagne une valeur\u{202f}: écrivez-la, ou non disponible.")
        }
    }
}
