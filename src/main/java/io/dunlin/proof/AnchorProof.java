package io.dunlin.proof;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.UUID;

/** Writes an anchor with the proof that it holds the end of one borrower's chain. */
final class AnchorProof {

    private AnchorProof() {}

    static void write(JsonGenerator out, Anchor anchor, List<Leaf> leaves, UUID borrower) throws IOException {
        out.writeStartObject();
        out.writeNumberField("number", anchor.number());
        out.writeStringField("micros", Long.toString(anchor.anchoredMicros()));
        out.writeNumberField("chains", anchor.chains());
        out.writeNumberField("entries", anchor.entries());
        out.writeStringField("root", anchor.root());
        out.writeStringField("previous", anchor.previous());
        out.writeStringField("hash", anchor.hash());
        out.writeStringField("publicKey", anchor.publicKey());
        out.writeStringField("signature", anchor.signature());
        int place = 0;
        while (!leaves.get(place).borrowerId().equals(borrower)) {
            place++;
        }
        out.writeNumberField("length", leaves.get(place).length());
        out.writeStringField("head", leaves.get(place).head());
        out.writeArrayFieldStart("path");
        for (Merkle.Step step : Merkle.path(leaves.stream().map(Leaf::hash).toList(), place)) {
            out.writeStartObject();
            out.writeBooleanField("left", step.left());
            out.writeStringField("hash", step.hash());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }
}
