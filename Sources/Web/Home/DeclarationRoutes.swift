import Domain
import HTML
import Hummingbird
import Storage

/// What the instance declares of itself: read by anybody, filled by the administration.
struct DeclarationRoutes {
    var routes: [Route] {
        [
            .open(.get, Path.accessibility) { visit in
                let statement = try await visit.site.store.accessibilityStatement()
                return .html(visit.site.bareFrame.page(AccessibilityStatementPage(statement: statement).page))
            },
            .open(.get, Path.privacy) { visit in
                let notice = try await visit.site.store.privacyNotice()
                return .html(visit.site.bareFrame.page(PrivacyNoticePage(notice: notice).page))
            },
        ] + Route.form(Path.writtenAccessibility, nil, accessibility)
            + Route.form(Path.writtenPrivacy, nil, privacy)
    }

    private func accessibility(_ visit: MemberVisit) async throws -> FormPage<AccessibilityStatement> {
        guard visit.may(.administer) else { throw Refusal.notFound }
        let statement = try await visit.store.accessibilityStatement()
        let form = Self.form(
            "Déclarer l’accessibilité", at: Path.writtenAccessibility, shownAt: Path.accessibility,
            AccessibilityStatement.form(on: visit.today), statement)
        return FormPage(form: form) { typed in
            try await visit.store.save(typed.versioned, by: visit.signature)
            return Path.admin
        }
    }

    private func privacy(_ visit: MemberVisit) async throws -> FormPage<PrivacyNotice> {
        guard visit.may(.administer) else { throw Refusal.notFound }
        let notice = try await visit.store.privacyNotice()
        let form = Self.form(
            "Informer sur les données personnelles", at: Path.writtenPrivacy, shownAt: Path.privacy,
            PrivacyNotice.form, notice)
        return FormPage(form: form) { typed in
            try await visit.store.save(typed.versioned, by: visit.signature)
            return Path.admin
        }
    }

    private static func form<Value: Versioned>(
        _ title: String, at address: String, shownAt page: String, _ form: Form<Value>, _ stored: Value
    ) -> EditForm<Value> {
        EditForm(
            title: title, breadcrumb: [Link("Administration", Path.admin)], action: address, back: Path.admin,
            form: form, stored: stored, version: stored.version,
            lead:
                "\(HTML.link("La page que chacun lit", page)) en vient, et le bas de toutes les pages y mène."
        )
    }
}
