/** What FastAPI 0.142 and FastAPI 0.92 have answered to the same request: the entries of today, and those of then. */
import type { Issue } from '../../src/runtime/check/issue.ts'

/** An entry of FastAPI's: an issue with its message. */
export type Entry = Issue & { readonly msg: string }

export const recorded: readonly (readonly [name: string, now: readonly Entry[], then: readonly object[]])[] = [
  [
    'missing-01',
    [{ type: 'missing', loc: ['body', 'price'], msg: 'Field required', input: { name: 'Foo' } }],
    [{ loc: ['body', 'price'], msg: 'field required', type: 'value_error.missing' }],
  ],
  [
    'missing-16',
    [{ type: 'missing', loc: ['query', 'client_id'], msg: 'Field required', input: null }],
    [{ loc: ['query', 'client_id'], msg: 'field required', type: 'value_error.missing' }],
  ],
  [
    'missing-20',
    [
      { type: 'missing', loc: ['header', 'x-token'], msg: 'Field required', input: null },
      { type: 'missing', loc: ['header', 'x-key'], msg: 'Field required', input: null },
    ],
    [
      { loc: ['header', 'x-token'], msg: 'field required', type: 'value_error.missing' },
      { loc: ['header', 'x-key'], msg: 'field required', type: 'value_error.missing' },
    ],
  ],
  [
    'missing-25',
    [{ type: 'missing', loc: ['cookie', 'p_alias'], msg: 'Field required', input: null }],
    [{ loc: ['cookie', 'p_alias'], msg: 'field required', type: 'value_error.missing' }],
  ],
  [
    'int-parsing-01',
    [
      {
        type: 'int_parsing',
        loc: ['path', 'item_id'],
        msg: 'Input should be a valid integer, unable to parse string as an integer',
        input: 'foobar',
      },
    ],
    [{ loc: ['path', 'item_id'], msg: 'value is not a valid integer', type: 'type_error.integer' }],
  ],
  [
    'int-parsing-04',
    [
      {
        type: 'int_parsing',
        loc: ['path', 'item_id'],
        msg: 'Input should be a valid integer, unable to parse string as an integer',
        input: '2.7',
      },
    ],
    [{ loc: ['path', 'item_id'], msg: 'value is not a valid integer', type: 'type_error.integer' }],
  ],
  [
    'float-parsing-01',
    [
      {
        type: 'float_parsing',
        loc: ['body', 'price'],
        msg: 'Input should be a valid number, unable to parse string as a number',
        input: 'twenty',
      },
    ],
    [{ loc: ['body', 'price'], msg: 'value is not a valid float', type: 'type_error.float' }],
  ],
  [
    'bool-parsing-01',
    [
      {
        type: 'bool_parsing',
        loc: ['path', 'item_id'],
        msg: 'Input should be a valid boolean, unable to interpret input',
        input: 'foobar',
      },
    ],
    [{ loc: ['path', 'item_id'], msg: 'value could not be parsed to a boolean', type: 'type_error.bool' }],
  ],
  [
    'int-type-03',
    [{ type: 'int_type', loc: ['body', 'x'], msg: 'Input should be a valid integer', input: { a: 1 } }],
    [{ loc: ['body', 'x'], msg: 'value is not a valid integer', type: 'type_error.integer' }],
  ],
  [
    'string-type-05',
    [{ type: 'string_type', loc: ['body', 'x'], msg: 'Input should be a valid string', input: [] }],
    [{ loc: ['body', 'x'], msg: 'str type expected', type: 'type_error.str' }],
  ],
  [
    'list-type-02',
    [
      {
        type: 'list_type',
        loc: ['body'],
        msg: 'Input should be a valid list',
        input: { url: 'http://example.com/', name: 'Example' },
      },
    ],
    [{ loc: ['body'], msg: 'value is not a valid list', type: 'type_error.list' }],
  ],
  [
    'dict-type-02',
    [{ type: 'dict_type', loc: ['body', 'x'], msg: 'Input should be a valid dictionary', input: 'foobar' }],
    [{ loc: ['body', 'x'], msg: 'value is not a valid dict', type: 'type_error.dict' }],
  ],
  [
    'model-attributes-type-01',
    [
      {
        type: 'model_attributes_type',
        loc: ['body'],
        msg: 'Input should be a valid dictionary or object to extract fields from',
        input: 'name=Foo&price=50.5',
      },
    ],
    [{ loc: ['body'], msg: 'value is not a valid dict', type: 'type_error.dict' }],
  ],
  [
    'greater-than-03',
    [
      {
        type: 'greater_than',
        loc: ['path', 'item_id'],
        msg: 'Input should be greater than 1',
        input: '0',
        ctx: { gt: 1.0 },
      },
    ],
    [
      {
        loc: ['path', 'item_id'],
        msg: 'ensure this value is greater than 1',
        type: 'value_error.number.not_gt',
        ctx: { limit_value: 1 },
      },
    ],
  ],
  [
    'greater-than-equal-06',
    [
      {
        type: 'greater_than_equal',
        loc: ['query', 'page'],
        msg: 'Input should be greater than or equal to 1',
        input: '0',
        ctx: { ge: 1 },
      },
      {
        type: 'greater_than_equal',
        loc: ['query', 'size'],
        msg: 'Input should be greater than or equal to 1',
        input: '0',
        ctx: { ge: 1 },
      },
    ],
    [
      {
        loc: ['query', 'page'],
        msg: 'ensure this value is greater than or equal to 1',
        type: 'value_error.number.not_ge',
        ctx: { limit_value: 1 },
      },
      {
        loc: ['query', 'size'],
        msg: 'ensure this value is greater than or equal to 1',
        type: 'value_error.number.not_ge',
        ctx: { limit_value: 1 },
      },
    ],
  ],
  [
    'less-than-02',
    [{ type: 'less_than', loc: ['path', 'item_id'], msg: 'Input should be less than 0', input: '0', ctx: { lt: 0.0 } }],
    [
      {
        loc: ['path', 'item_id'],
        msg: 'ensure this value is less than 0',
        type: 'value_error.number.not_lt',
        ctx: { limit_value: 0 },
      },
    ],
  ],
  [
    'less-than-equal-02',
    [
      {
        type: 'less_than_equal',
        loc: ['path', 'item_id'],
        msg: 'Input should be less than or equal to 3',
        input: '4',
        ctx: { le: 3.0 },
      },
    ],
    [
      {
        loc: ['path', 'item_id'],
        msg: 'ensure this value is less than or equal to 3',
        type: 'value_error.number.not_le',
        ctx: { limit_value: 3 },
      },
    ],
  ],
  [
    'multiple-of-01',
    [
      {
        type: 'multiple_of',
        loc: ['body', 'x'],
        msg: 'Input should be a multiple of 0.5',
        input: 0.49,
        ctx: { multiple_of: 0.5 },
      },
    ],
    [
      {
        loc: ['body', 'x'],
        msg: 'ensure this value is a multiple of 0.5',
        type: 'value_error.number.not_multiple',
        ctx: { multiple_of: 0.5 },
      },
    ],
  ],
  [
    'string-too-short-03',
    [
      {
        type: 'string_too_short',
        loc: ['query', 'foo'],
        msg: 'String should have at least 1 character',
        input: '',
        ctx: { min_length: 1 },
      },
    ],
    [
      {
        loc: ['query', 'foo'],
        msg: 'ensure this value has at least 1 characters',
        type: 'value_error.any_str.min_length',
        ctx: { limit_value: 1 },
      },
    ],
  ],
  [
    'string-too-long-04',
    [
      {
        type: 'string_too_long',
        loc: ['body', 'x'],
        msg: 'String should have at most 5 characters',
        input: '123456',
        ctx: { max_length: 5 },
      },
    ],
    [
      {
        loc: ['body', 'x'],
        msg: 'ensure this value has at most 5 characters',
        type: 'value_error.any_str.max_length',
        ctx: { limit_value: 5 },
      },
    ],
  ],
  [
    'string-pattern-mismatch-01',
    [
      {
        type: 'string_pattern_mismatch',
        loc: ['query', 'q'],
        msg: "String should match pattern '^fixedquery$'",
        input: 'nonregexquery',
        ctx: { pattern: '^fixedquery$' },
      },
    ],
    [
      {
        loc: ['query', 'q'],
        msg: 'string does not match regex "^fixedquery$"',
        type: 'value_error.str.regex',
        ctx: { pattern: '^fixedquery$' },
      },
    ],
  ],
  [
    'too-short-01',
    [
      {
        type: 'too_short',
        loc: ['body', 'x'],
        msg: 'List should have at least 3 items after validation, not 2',
        input: [1, 2],
        ctx: { field_type: 'List', min_length: 3, actual_length: 2 },
      },
    ],
    [
      {
        loc: ['body', 'x'],
        msg: 'ensure this value has at least 3 items',
        type: 'value_error.list.min_items',
        ctx: { limit_value: 3 },
      },
    ],
  ],
  [
    'too-long-01',
    [
      {
        type: 'too_long',
        loc: ['body', 'x'],
        msg: 'List should have at most 3 items after validation, not 4',
        input: [1, 2, 3, 4],
        ctx: { field_type: 'List', max_length: 3, actual_length: 4 },
      },
    ],
    [
      {
        loc: ['body', 'x'],
        msg: 'ensure this value has at most 3 items',
        type: 'value_error.list.max_items',
        ctx: { limit_value: 3 },
      },
    ],
  ],
  [
    'enum-01',
    [
      {
        type: 'enum',
        loc: ['path', 'model_name'],
        msg: "Input should be 'alexnet', 'resnet' or 'lenet'",
        input: 'foo',
        ctx: { expected: "'alexnet', 'resnet' or 'lenet'" },
      },
    ],
    [
      {
        loc: ['path', 'model_name'],
        msg: "value is not a valid enumeration member; permitted: 'alexnet', 'resnet', 'lenet'",
        type: 'type_error.enum',
        ctx: { enum_values: ['alexnet', 'resnet', 'lenet'] },
      },
    ],
  ],
  [
    'literal-error-03',
    [{ type: 'literal_error', loc: ['body', 'x'], msg: 'Input should be 1', input: 2, ctx: { expected: '1' } }],
    [
      {
        loc: ['body', 'x'],
        msg: 'unexpected value; permitted: 1',
        type: 'value_error.const',
        ctx: { given: 2, permitted: [1] },
      },
    ],
  ],
  [
    'extra-forbidden-01',
    [{ type: 'extra_forbidden', loc: ['body', 'foo'], msg: 'Extra inputs are not permitted', input: { bar: 'baz' } }],
    [{ loc: ['body', 'foo'], msg: 'extra fields not permitted', type: 'value_error.extra' }],
  ],
  [
    'uuid-parsing-01',
    [
      {
        type: 'uuid_parsing',
        loc: ['body', 'x'],
        msg: 'Input should be a valid UUID, invalid character: found `n` at 1',
        input: 'not-a-valid-uuid',
        ctx: { error: 'invalid character: found `n` at 1' },
      },
    ],
    [{ loc: ['body', 'x'], msg: 'value is not a valid uuid', type: 'type_error.uuid' }],
  ],
  [
    'datetime-from-date-parsing-04',
    [
      {
        type: 'datetime_from_date_parsing',
        loc: ['body', 'x'],
        msg: 'Input should be a valid datetime or date, month value is outside expected range of 1-12',
        input: '2023-13-01',
        ctx: { error: 'month value is outside expected range of 1-12' },
      },
    ],
    [{ loc: ['body', 'x'], msg: 'invalid datetime format', type: 'value_error.datetime' }],
  ],
  [
    'date-from-datetime-parsing-01',
    [
      {
        type: 'date_from_datetime_parsing',
        loc: ['body', 'x'],
        msg: 'Input should be a valid date or datetime, input is too short',
        input: 'wrong',
        ctx: { error: 'input is too short' },
      },
    ],
    [{ loc: ['body', 'x'], msg: 'invalid date format', type: 'value_error.date' }],
  ],
  [
    'url-parsing-02',
    [
      {
        type: 'url_parsing',
        loc: ['body', 0, 'url'],
        msg: 'Input should be a valid URL, relative URL without a base',
        input: 'not a valid url',
        ctx: { error: 'relative URL without a base' },
      },
    ],
    [{ loc: ['body', 0, 'url'], msg: 'invalid or missing URL scheme', type: 'value_error.url.scheme' }],
  ],
  [
    'value-error-email-05',
    [
      {
        type: 'value_error',
        loc: ['query', 'email'],
        msg: 'value is not a valid email address: An email address must have an @-sign.',
        input: 'nobody',
        ctx: { reason: 'An email address must have an @-sign.' },
      },
    ],
    [{ loc: ['query', 'email'], msg: 'value is not a valid email address', type: 'value_error.email' }],
  ],
  [
    'union-tag-invalid-02',
    [
      {
        type: 'union_tag_invalid',
        loc: ['body', 'pet'],
        msg: "Input tag 'blackcat' found using 'pet_type' does not match any of the expected tags: 'cat', 'dog'",
        input: { pet_type: 'blackcat' },
        ctx: { discriminator: "'pet_type'", tag: 'blackcat', expected_tags: "'cat', 'dog'" },
      },
    ],
    [
      {
        loc: ['body', 'pet'],
        msg: "No match for discriminator 'pet_type' and value 'blackcat' (allowed values: 'cat', 'dog')",
        type: 'value_error.discriminated_union.invalid_discriminator',
        ctx: { discriminator_key: 'pet_type', discriminator_value: 'blackcat', allowed_values: "'cat', 'dog'" },
      },
    ],
  ],
  [
    'union-tag-not-found-02',
    [
      {
        type: 'union_tag_not_found',
        loc: ['body', 'x'],
        msg: "Unable to extract tag using discriminator 'pet_type'",
        input: { name: 'blackcat' },
        ctx: { discriminator: "'pet_type'" },
      },
    ],
    [
      {
        loc: ['body', 'x'],
        msg: "Discriminator 'pet_type' is missing in value",
        type: 'value_error.discriminated_union.missing_discriminator',
        ctx: { discriminator_key: 'pet_type' },
      },
    ],
  ],
  [
    'none-required-01',
    [{ type: 'none_required', loc: ['body', 'x'], msg: 'Input should be None', input: 1 }],
    [{ loc: ['body', 'x'], msg: 'value is not None', type: 'type_error.not_none' }],
  ],
  [
    'ip-v4-address-01',
    [{ type: 'ip_v4_address', loc: ['body', 'x'], msg: 'Input is not a valid IPv4 address', input: 'hello,world' }],
    [{ loc: ['body', 'x'], msg: 'value is not a valid IPv4 address', type: 'value_error.ipv4address' }],
  ],
]
