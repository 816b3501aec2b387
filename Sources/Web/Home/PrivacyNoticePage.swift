import Domain
import HTML

/// What anybody reads of the personal data that the instance holds: what the operator wrote, then what is so in every
/// instance.
struct PrivacyNoticePage {
    let notice: PrivacyNotice

    var page: Page {
        Page(
            "Données personnelles", width: .text,
            content: "<div class=\"prose\">\(controller)\(parts)\(Self.own)\(rights)</div>")
    }

    private var controller: HTML {
        guard notice.isEstablished else {
            return "<p>L’organisme qui exploite cette instance n’a pas encore complété cette page.</p>"
        }
        return "<h2>Responsable des données</h2><p>\(notice.controller)</p>"
    }

    private var parts: HTML {
        let parts = [
            ("À quoi servent les données", notice.purposes), ("Base légale", notice.basis),
            ("Destinataires", notice.recipients), ("Durées de conservation", notice.retention),
            ("Hébergement", notice.hosting),
        ].filter { !$0.1.isBlank }
        return HTML.joined(parts) { "<h2>\($0.0)</h2>\(HTML.markup($0.1))" }
    }

    private var rights: HTML {
        let known = [
            "\(notice.contact)", .mail(notice.email), HTML.joinedLines(notice.address),
        ].filter { !$0.isEmpty }
        let whom: HTML =
            known.isEmpty ? "<p>Écrivez à la coordination du contrat qui vous nomme.</p>" : .list(known)
        return """
            <h2>Vos droits</h2><p>Vous pouvez demander à lire vos données, à les corriger, à les effacer, à en limiter l’usage \
            ou vous y opposer\u{202f}:</p>\(whom)<p>Sans réponse satisfaisante, vous pouvez saisir la CNIL\u{202f}: \
            \(HTML.externalLink("adresser une plainte à la CNIL", "https://www.cnil.fr/fr/plaintes")).</p>
            """
    }

    private static let own: HTML = """
        <h2>Ce que Jalon garde</h2><ul><li>les comptes (nom, adresse électronique, rôle) et ce que chacun écrit, avec sa date\u{202f};</li>\
        <li>l’annuaire des contrats\u{202f}: fonctions et coordonnées professionnelles, présences aux réunions\u{202f};</li>\
        <li>les accès refusés, avec l’adresse du réseau d’où ils viennent, douze mois\u{202f};</li>\
        <li>l’adresse de qui s’abonne à une revue, jusqu’à son désabonnement.</li></ul>\
        <p>Des témoins de connexion servent à ouvrir une session, à protéger un formulaire et à dire ce qui vient d’être enregistré. Jalon n’a ni mesure \
        d’audience, ni publicité, ni contenu d’un autre site.</p>
        """
}
