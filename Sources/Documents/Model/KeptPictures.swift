import Domain
import Foundation

/// A document names the photographs of its contract; their bytes come when it is printed. A frozen document stays
/// light, and the same name is the same picture for ever.
extension Document {
    /// Every picture that it shows.
    package var pictures: [Picture] { (theme?.logos.map(\.picture) ?? []) + blocks.flatMap(\.pictures) }

    /// The names of the pictures whose bytes are still with the contract.
    package var keptPictures: Set<String> {
        Set(
            pictures.compactMap { picture in
                if case .kept(let name) = picture { name } else { nil }
            })
    }

    /// The same document with these bytes in the place of their names. A picture whose bytes are not given is printed
    /// as its alternative text.
    package func showing(_ files: [String: Data]) -> Document {
        guard !files.isEmpty else { return self }
        var shown = self
        shown.theme?.logos =
            theme?.logos.map { Theme.Logo($0.picture.shown(from: files), $0.alternative) } ?? []
        shown.blocks = blocks.map { $0.mappingFigures { $0.shown(from: files) } }
        return shown
    }
}

extension Picture {
    fileprivate func shown(from files: [String: Data]) -> Picture {
        guard case .kept(let name) = self, let bytes = files[name] else { return self }
        return name.hasSuffix(".png") ? .png(bytes) : .jpeg(bytes)
    }
}

extension Block.Figure {
    /// How high a photograph may stand, as a share of the width of the text.
    private static let highest = 0.45

    /// With its bytes, and narrower when it would stand too high.
    fileprivate func shown(from files: [String: Data]) -> Block.Figure {
        var shown = self
        shown.picture = picture.shown(from: files)
        if shown.picture != picture, let size = PictureSize(shown.picture.bytes) {
            shown.width = min(width, Self.highest * Double(size.width) / Double(size.height))
        }
        return shown
    }
}

extension Block {
    /// A photograph of the contract with its words, as a figure; nothing when its file has no name of a photograph.
    /// Without an alternative text it says what it accompanies.
    package static func photograph(_ use: PictureUse, of subject: String, width: Double = 0.6) -> [Block] {
        guard let picture = Picture.named(use.file) else { return [] }
        let words = use.alternative.unlessBlank ?? "Photographie\u{202f}: \(subject)"
        let credit = use.credit.isBlank ? "" : "Crédit\u{202f}: \(use.credit)"
        return [.figure(picture, caption: Text(credit), alternative: words, width: width)]
    }

    /// The pictures of this block and of those inside it.
    var pictures: [Picture] {
        switch self {
        case .figure(let figure): [figure.picture]
        case .list(let list): list.items.joined().flatMap(\.pictures)
        case .definitions(let items): items.flatMap { $0.detail.flatMap(\.pictures) }
        case .callout(let callout): callout.blocks.flatMap(\.pictures)
        case .quotation(let quotation): quotation.blocks.flatMap(\.pictures)
        case .slide(let slide): slide.blocks.flatMap(\.pictures)
        case .heading, .paragraph, .table, .keyFigures, .stamp, .pageBreak, .annex, .chart, .timeline: []
        }
    }

    /// The same block, each of its figures changed.
    func mappingFigures(_ change: (Figure) -> Figure) -> Block {
        func inner(_ blocks: [Block]) -> [Block] { blocks.map { $0.mappingFigures(change) } }
        switch self {
        case .figure(let figure): return .figure(change(figure))
        case .list(let list):
            return .list(List(isOrdered: list.isOrdered, items: list.items.map(inner)))
        case .definitions(let items): return .definitions(items.map { Definition($0.term, inner($0.detail)) })
        case .callout(let callout):
            return .callout(
                Callout(role: callout.role, title: callout.title, blocks: inner(callout.blocks)))
        case .quotation(let quotation):
            return .quotation(Quotation(blocks: inner(quotation.blocks), source: quotation.source))
        case .slide(var slide):
            slide.blocks = inner(slide.blocks)
            return .slide(slide)
        case .heading, .paragraph, .table, .keyFigures, .stamp, .pageBreak, .annex, .chart, .timeline:
            return self
        }
    }
}
