package org.kommunalcampus.catalogue;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One module that must be completed before; modules with the same group number are alternatives. */
@Embeddable
record PrerequisiteRow(
        int groupNo, @JdbcTypeCode(SqlTypes.CHAR) UUID prerequisiteId) {}
