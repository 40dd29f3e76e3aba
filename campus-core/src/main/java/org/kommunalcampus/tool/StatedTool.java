package org.kommunalcampus.tool;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Embeddable;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A registration as it is stored. */
@Embeddable
@NoArgsConstructor(access = PROTECTED)
class StatedTool {

    private String name;
    private String loginAddress;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private String redirects;

    private String target;
    private @Nullable String keysAddress;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private @Nullable String publicKey;

    StatedTool(ToolRegistration stated) {
        name = stated.name();
        loginAddress = stated.login();
        redirects = String.join("\n", stated.redirects());
        target = stated.target();
        keysAddress = stated.keysAddress();
        publicKey = stated.publicKey();
    }

    ToolRegistration read() {
        return new ToolRegistration(name, loginAddress, redirects.lines().toList(), target, keysAddress, publicKey);
    }
}
