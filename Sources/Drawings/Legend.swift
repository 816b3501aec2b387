import Domain

extension Pen {
    /// The four buckets with their shapes, on two lines of two, or one under the other where the drawing may be as
    /// narrow as a phone; takes 48 pixels, or 96.
    mutating func legend(
        x: Double = 0, y: Double, of counts: [BucketCount] = Bucket.allCases.map { BucketCount($0, 0) },
        isCounted: Bool = false, isStacked: Bool = false
    ) {
        for (index, bucket) in Bucket.allCases.enumerated() {
            let left = x + (isStacked || index < 2 ? 0 : 330)
            let base = y + Double(isStacked ? index : index % 2) * 24
            add(bucket.shape(at: (left + 7).short, (base - 5).short))
            guard isCounted else {
                text(counts[index].label, x: (left + 20).short, y: base)
                continue
            }
            text(String(counts[index].count), x: (left + 38).short, y: base, anchor: "end", isStrong: true)
            text(counts[index].label, x: (left + 46).short, y: base)
        }
    }
}
