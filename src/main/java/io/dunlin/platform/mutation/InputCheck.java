package io.dunlin.platform.mutation;

import io.dunlin.kernel.Violation;
import io.dunlin.platform.identity.VisibleObjects;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.vocabulary.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks the shape of an input before any service is called: Bean Validation, reported as violations with paths. */
@ApplicationScoped
public class InputCheck {

    private static final Map<Class<? extends Annotation>, ErrorCode> CODES = Map.of(
            NotNull.class, ErrorCode.REQUIRED,
            NotBlank.class, ErrorCode.REQUIRED,
            Ref.class, ErrorCode.NOT_FOUND,
            NotEmpty.class, ErrorCode.INVALID,
            Email.class, ErrorCode.INVALID,
            PlainText.class, ErrorCode.INVALID);

    private final Validator validator;
    private final VisibleObjects visible;

    InputCheck(Validator validator, VisibleObjects visible) {
        this.validator = validator;
        this.visible = visible;
    }

    /** All constraints of the input that do not hold, ordered by path. */
    public List<Violation> faults(Object input) {
        return shape(input).faults();
    }

    /**
     * What is wrong with an input by itself.
     *
     * @param faults one for each field that is wrong, ordered by path
     * @param lacksSubject whether the object is missing that the input is about
     */
    record Shape(List<Violation> faults, boolean lacksSubject) {}

    Shape shape(Object input) {
        Set<ConstraintViolation<Object>> broken = validator.validate(input);
        Map<List<String>, Violation> faults = new LinkedHashMap<>();
        broken.stream()
                .map(InputCheck::violation)
                .sorted(Comparator.comparing((Violation violation) -> String.join(".", violation.field()))
                        .thenComparing(Violation::code))
                .forEach(violation -> faults.putIfAbsent(violation.field(), violation));
        return new Shape(List.copyOf(faults.values()), broken.stream().anyMatch(InputCheck::isOfSubject));
    }

    private static boolean isOfSubject(ConstraintViolation<?> violation) {
        return violation.getConstraintDescriptor().getAnnotation() instanceof Ref ref && ref.subject();
    }

    /** The number by which people know an object, without white space around it; empty when no object can have it. */
    public static Optional<String> number(String number) {
        return Optional.of(number.strip()).filter(stripped -> !stripped.isEmpty());
    }

    /**
     * The key that an id names; empty when the id is malformed or of another type, or the caller may not see the object.
     * Callers cannot tell a hidden object from a missing one.
     */
    public Optional<UUID> id(NodeType type, @Nullable String id) {
        return NodeId.key(type, id).filter(key -> visible.sees(type, key));
    }

    private static Violation violation(ConstraintViolation<?> violation) {
        List<String> path = new ArrayList<>();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getIndex() != null) {
                path.add(node.getIndex().toString());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                path.add(node.getName());
            }
        }
        // An input may stand, as "input", in a record that holds more of what was sent.
        if (path.isEmpty() || !path.get(0).equals("input")) {
            path.add(0, "input");
        }
        return new Violation(code(violation), path, violation.getMessage());
    }

    /** Most rules say that a value is too long, too large, too early...; these say something else. */
    private static ErrorCode code(ConstraintViolation<?> violation) {
        Class<? extends Annotation> rule =
                violation.getConstraintDescriptor().getAnnotation().annotationType();
        return CODES.getOrDefault(rule, ErrorCode.OUT_OF_RANGE);
    }
}
