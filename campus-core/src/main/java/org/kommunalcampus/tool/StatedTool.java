package org.kommunalcampus.tool;

import jakarta.persistence.Embeddable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A registration as it is stored. */
@Embeddable
record StatedTool(
        String name,
        String loginAddress,
        @JdbcTypeCode(SqlTypes.LONGVARCHAR) String redirects,
        String target,
        @Nullable String keysAddress,
        @JdbcTypeCode(SqlTypes.LONGVARCHAR) @Nullable String publicKey) {

    static StatedTool of(ToolRegistration stated) {
        return new StatedTool(
                stated.name(),
                stated.login(),
                String.join("\n", stated.redirects()),
                stated.target(),
                stated.keysAddress(),
                stated.publicKey());
    }

    ToolRegistration read() {
        return new ToolRegistration(name, loginAddress, redirects.lines().toList(), target, keysAddress, publicKey);
    }
}
