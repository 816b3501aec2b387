import Drawings
import Foundation
import FoundationXML

/// A drawing read back by a parser of XML that is not ours.
final class DrawnFile: NSObject, XMLParserDelegate {
    private(set) var words: [String] = []
    private(set) var elements: [String] = []
    private(set) var attributes: [String: [String]] = [:]
    private(set) var isSound = false

    init(_ drawing: Drawing, id: String = "dessin") {
        super.init()
        let parser = XMLParser(data: Data(drawing.svg(id: id).utf8))
        parser.delegate = self
        isSound = parser.parse()
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes given: [String: String]
    ) {
        elements.append(name)
        if name == "text" { words.append("") }
        for (key, value) in given { attributes[key, default: []].append(value) }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        if elements.last == "text", !words.isEmpty { words[words.count - 1] += string }
    }
}
