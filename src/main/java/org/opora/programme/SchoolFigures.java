package org.opora.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.monitoring.NewestNumbers;
import org.opora.monitoring.SchoolNumbers;
import org.springframework.stereotype.Component;

/** What a school's own data say about the risk factors, by the names that {@code risk_factor.source} uses; per cent or per 100. */
@Component
class SchoolFigures {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final NewestNumbers numbers;

    SchoolFigures(NewestNumbers numbers) {
        this.numbers = numbers;
    }

    /** A figure that is «нет данных», or has nothing to be compared with, is absent. */
    Map<String, BigDecimal> of(UUID schoolId) {
        return numbers.of(schoolId).map(SchoolFigures::figures).orElseGet(Map::of);
    }

    static Map<String, BigDecimal> figures(SchoolNumbers of) {
        Map<String, BigDecimal> figures = new HashMap<>();
        put(figures, "computersPerHundred", of.computers(), of.pupils());
        put(figures, "vacancyShare", of.vacancies(), of.teachers() + of.vacancies());
        put(figures, "withoutCategoryShare", of.withoutCategory(), of.teachers());
        put(figures, "trainedShare", of.trainedThreeYears(), of.teachers());
        put(figures, "disabilitiesShare", of.disabilities(), of.pupils());
        put(figures, "nonNativeShare", of.nonNativeRussian(), of.pupils());
        put(figures, "registersShare", registers(of), of.pupils());
        return figures;
    }

    private static @Nullable Integer registers(SchoolNumbers of) {
        return of.schoolRegister() == null || of.policeRegister() == null
                ? null
                : of.schoolRegister() + of.policeRegister();
    }

    private static void put(Map<String, BigDecimal> figures, String name, @Nullable Integer part, int whole) {
        if (part != null && whole > 0) {
            figures.put(
                    name,
                    BigDecimal.valueOf(part)
                            .multiply(HUNDRED)
                            .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP));
        }
    }
}
