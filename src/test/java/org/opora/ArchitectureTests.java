package org.opora;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Date;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLInputFactory;
import org.opora.bpmn.ProcessVariable;
import org.opora.error.OporaException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;

/** Rules of the code base, each with its reason. */
@AnalyzeClasses(packages = "org.opora", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule engineStaysBehindAnImportRule = noClasses()
            .that(are(resideInAnyPackage("org.opora.engine..", "org.opora.bpmn..", "..process.."))
                    .negate()
                    .as("that are outside engine, bpmn and process"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("a move to a fork of the engine must be a rename of packages in these places only");

    @ArchTest
    static final ArchRule webAndProcessKeepToThemselves = classes()
            .that()
            .resideInAnyPackage("..process..", "..web..")
            .and()
            .areTopLevelClasses()
            .should()
            .notBePublic()
            .because("other features talk to the root of a feature, never to its edges")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule controllersCallUseCases = noClasses()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Repository.class)
            .because("scope and transactions are decided in use cases")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields =
            noFields().should().beAnnotatedWith(Autowired.class).because("a constructor shows what a class needs");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.opora.calendar.MovableClock")
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(LocalTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(YearMonth.class, "now")
            .orShould()
            .callMethod(Year.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callConstructor(Date.class)
            .because("tests and demo data move the one clock");

    @ArchTest
    static final ArchRule noRawXmlFactories = noClasses()
            .that()
            .resideOutsideOfPackage("org.opora.engine..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(DocumentBuilderFactory.class, SAXParserFactory.class, XMLInputFactory.class)
            .because("only the engine's guard reads XML, with a hardened parser");

    @ArchTest
    static final ArchRule listenersStayInThePublishersTransaction = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.modulith.events.ApplicationModuleListener")
            .because("it is asynchronous and after commit; journal and outbox commit with their cause");

    @ArchTest
    static final ArchRule processCatchesNoRefusals = noCodeUnits()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("..process..")
            .should(new ArchCondition<>("catch refusals of the domain") {
                @Override
                public void check(JavaCodeUnit code, ConditionEvents events) {
                    code.getTryCatchBlocks().stream()
                            .flatMap(block -> block.getCaughtThrowables().stream())
                            // a try with resources is compiled to one that catches every Throwable
                            .filter(caught -> !caught.isEquivalentTo(Throwable.class))
                            .filter(caught -> caught.isAssignableTo(OporaException.class)
                                    || caught.isAssignableFrom(OporaException.class))
                            .forEach(caught -> events.add(
                                    SimpleConditionEvent.satisfied(code, code.getFullName() + " catches " + caught)));
                }
            })
            .because("the transaction is lost already; a refusal that the diagram routes is a return value");

    @ArchTest
    static final ArchRule variablesAreNamedOnce = noClasses()
            .that()
            .resideOutsideOfPackage("org.opora.bpmn..")
            .should()
            .callMethodWhere(target(owner(equivalentTo(ProcessVariable.class)))
                    .and(target(nameMatching("text|flag|number|date"))))
            .because("the names that the diagrams use have one copy in Java");
}
