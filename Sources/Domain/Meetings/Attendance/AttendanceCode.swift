/// The code that opens the émargement of one meeting to who has no account, within the hours of that meeting.
package struct AttendanceCode: Hashable, Sendable {
    /// Capitals and digits that nobody takes for one another.
    package static let alphabet = Array("ABCDEFGHJKLMNPQRSTUVWXYZ23456789")
    /// 32 letters: ten of them are 50 bits.
    package static let length = 10

    package let code: String
    package let hours: Range<Moment>

    package init(_ code: String, hours: Range<Moment>) {
        self.code = code
        self.hours = hours
    }

    /// A code out of a generator; the system's own is secure.
    package static func random(using generator: inout some RandomNumberGenerator) -> String {
        String((0..<length).map { _ in alphabet[Int.random(in: alphabet.indices, using: &generator)] })
    }

    /// What a person types or scans as it is kept: capitals, without spaces or hyphens.
    package static func tidied(_ typed: String) -> String {
        String(typed.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }.prefix(40))
    }

    /// In two groups, to be read aloud: «ABCDE FGHJK».
    package var spaced: String {
        let half = code.index(code.startIndex, offsetBy: code.count / 2)
        return "\(code[..<half])\u{a0}\(code[half...])"
    }
}

extension Meeting {
    /// When its code may be used: from one hour before to two hours after its planned times in Europe/Paris, or for
    /// three hours from now when its time is not known.
    /// Throws `.conflict` when these hours have passed, or when the meeting without time is not today's.
    package func signingHours(at now: Moment) throws(Refusal) -> Range<Moment> {
        guard case .day(let day) = when, let time else {
            guard (when.first...when.last).contains(now.day) else {
                throw .conflict(
                    "Cette réunion n’a ni jour ni heure qui le permette aujourd’hui\u{202f}: précisez sa date et son heure, ou ouvrez l’émargement le jour même."
                )
            }
            return now..<now.adding(seconds: 3 * 3_600)
        }
        let start = Moment(day, time)
        let hours = start.adding(seconds: -3_600)..<end(from: start).adding(seconds: 2 * 3_600)
        guard now < hours.upperBound else {
            throw .conflict(
                "L’émargement par code s’ouvre d’une heure avant la réunion à deux heures après\u{202f}: il a pris fin le \(hours.upperBound.french)."
            )
        }
        return hours
    }

    /// The planned end, from its start.
    package func end(from start: Moment) -> Moment {
        start.adding(seconds: Int64(length) * 60)
    }

    /// The durations of the agenda together.
    package var plannedMinutes: Int { agenda.compactMap(\.minutes).reduce(0, +) }
}

extension Moment {
    /// The instant of a day and hour in Europe/Paris. An hour that the change to summer time skips is the one after; of
    /// an hour that comes twice, the first.
    package init(_ day: Day, _ time: TimeOfDay) {
        let local = Int64(day.daysSinceEpoch) * 86_400 + Int64(time.hour * 3_600 + time.minute * 60)
        let summer = Moment(milliseconds: (local - 7_200) * 1_000)
        let winter = Moment(milliseconds: (local - 3_600) * 1_000)
        self = (summer.day, summer.time) == (day, time) ? summer : winter
    }
}
