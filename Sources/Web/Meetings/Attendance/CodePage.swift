import Domain
import HTML

/// The code of a meeting in large letters and as a QR code, for the screen of the room.
struct CodePage: OfDossier, ShownPage, Viewed {
    let viewer: Viewer
    let dossier: Dossier
    let meeting: Meeting
    let code: AttendanceCode?
    /// The site as the browser knows it: «jalon.example».
    let host: String
    /// The same with its scheme: «https://jalon.example».
    let address: String

    private var attendance: String { Path.attendance(slug, meeting.id) }

    var page: Page {
        Page(
            "Émargement par code", kicker: "\(meeting.name) · \(meeting.when.french)",
            breadcrumb: above(.meetings(slug), .meeting(slug, meeting), Link("Émargement", attendance)),
            tabs: .meetingTabs(slug, meeting.id, at: .attendance), content: content)
    }

    private var content: HTML {
        guard let code, viewer.moment < code.hours.upperBound else { return closed }
        return screen(code) + actions
    }

    private var closed: HTML {
        let button = HTML.postButton(
            "Ouvrir l’émargement par code", action: Path.attendanceCode(slug, meeting.id), csrf: viewer.csrf,
            style: .primary)
        return HTML.emptyState(
            code == nil ? "L’émargement par code n’est pas ouvert" : "L’émargement par code est clos",
            purpose:
                "Un code et un QR code s’affichent à l’écran de la salle\u{202f}: chacun signe depuis son téléphone, sans compte. Le code ne vaut que pour cette réunion, d’une heure avant à deux heures après ses horaires\u{202f}; qui le tape n’en voit que l’objet et la date.",
            action: button)
    }

    private func screen(_ code: AttendanceCode) -> HTML {
        let page = address + Path.publicAttendance
        let picture = QRCode("\(page)/\(code.code)")?.svg(
            label: "QR code qui mène à \(page), avec le code \(code.spaced)")
        return """
            <section class="code-screen" data-fullscreen aria-label="À montrer dans la salle">\
            <div class="code-words"><h2>\(meeting.name)</h2>\
            <p>Signez l’émargement depuis votre téléphone\u{202f}: scannez ce QR code, ou allez à l’adresse</p>\
            <p class="code-address">\(host)\(Path.publicAttendance)</p>\
            <p>et tapez le code</p><p class="code-letters">\(code.spaced)</p>\
            <p class="code-hours">\(hours(code))</p>\(counts)<p data-fullscreen-place></p></div>\(picture)</section>
            """
    }

    private func hours(_ code: AttendanceCode) -> String {
        viewer.moment < code.hours.lowerBound
            ? "Ouvrira le \(code.hours.lowerBound.french)" : "Ouvert jusqu’au \(code.hours.upperBound.french)"
    }

    /// How many have signed so far; refreshed by itself.
    private var counts: HTML {
        let counts = meeting.attendanceCounts
        return "<p class=\"code-counts\" data-live=\"comptes\"><strong>\(counts.came)</strong></p>"
    }

    private var actions: HTML {
        let close = HTML.postButton(
            "Clore l’émargement par code", action: Path.closeAttendanceCode(slug, meeting.id),
            csrf: viewer.csrf, style: .secondary)
        let new = HTML.postButton(
            "Changer de code", action: Path.attendanceCode(slug, meeting.id), csrf: viewer.csrf, style: .quiet
        )
        return "<div class=\"form-actions\">\(close)\(new)</div>"
    }
}
