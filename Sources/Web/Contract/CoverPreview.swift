import Domain
import Drawings
import HTML

/// The cover of a review as the stored colour and logos make it.
struct CoverPreview: OfDossier {
    let dossier: Dossier

    var html: HTML {
        """
        <section class="cover-preview"><h2>Aperçu d’une couverture</h2><div class="cover">\(band)\
        <p class="cover-kicker">Contrat local de santé \(dossier.contract.generationName)</p>\
        <p class="cover-title">Revue trimestrielle</p><p class="cover-period">\(dossier.contract.name), \
        \(dossier.contract.period)</p>\(logos)</div>\
        <p class="soft">L’aperçu montre ce qui est enregistré.</p></section>
        """
    }

    /// The colour stands in an attribute of the drawing: pages have no style of their own.
    private var band: HTML {
        let colour = dossier.contract.accent.unlessBlank ?? Palette.accent
        return """
            <svg class="cover-band" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true" focusable="false">\
            <rect width="100" height="12" fill="\(colour)"/></svg>
            """
    }

    private var logos: HTML {
        .lines(
            dossier.logos.map { logo in
                "<img src=\"\(Path.file(slug, logo.file))\" alt=\"\(logo.alternative)\">"
            }, style: "cover-logos")
    }
}
