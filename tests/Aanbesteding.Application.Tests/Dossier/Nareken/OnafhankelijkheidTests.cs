using System.Reflection;
using System.Reflection.Emit;
using Aanbesteding.Application.Dossier.Nareken;

namespace Aanbesteding.Application.Tests.Dossier.Nareken;

/// <summary>
/// The second computation is worth something only because it is a second one. Every type, member and instruction of it is
/// looked at: none may come from another room of this house.
/// </summary>
public sealed class OnafhankelijkheidTests
{
    private const BindingFlags Alles = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Opcodes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!).ToDictionary(o => o.Value);

    private static readonly string Hier = typeof(Narekening).Namespace!;

    [Fact]
    public void Nareken_EveryInstruction_UsesNothingElseOfTheHouse()
    {
        var typen = typeof(Narekening).Assembly.GetTypes().Where(t => t.Namespace == Hier).ToList();

        var gebruikt = typen.SelectMany(Gebruikt).SelectMany(Uitgeklapt).Distinct().ToList();

        typen.Count.ShouldBeGreaterThan(20);
        gebruikt.ShouldContain(typeof(System.Text.Json.JsonElement));
        gebruikt.Where(t => t.FullName?.StartsWith("Aanbesteding.", StringComparison.Ordinal) == true && t.Namespace != Hier)
            .Select(t => t.FullName).ShouldBeEmpty();
    }

    private static IEnumerable<Type> Gebruikt(Type type)
    {
        IEnumerable<Type?> buiten =
        [
            type.BaseType, .. type.GetInterfaces(), .. type.GetFields(Alles).Select(f => f.FieldType),
            .. type.GetMembers(Alles).OfType<MethodBase>().SelectMany(InMethode),
        ];
        return buiten.OfType<Type>();
    }

    private static IEnumerable<Type?> InMethode(MethodBase methode)
    {
        foreach (var parameter in methode.GetParameters())
            yield return parameter.ParameterType;
        yield return (methode as MethodInfo)?.ReturnType;
        if (methode.GetMethodBody() is not { } lijf)
            yield break;
        foreach (var lokaal in lijf.LocalVariables)
            yield return lokaal.LocalType;
        foreach (var token in Tokens(lijf.GetILAsByteArray()!))
        {
            var lid = methode.Module.ResolveMember(token, methode.DeclaringType!.GetGenericArguments(), methode.IsGenericMethod ? methode.GetGenericArguments() : null);
            yield return lid as Type ?? lid?.DeclaringType;
            foreach (var argument in lid is MethodInfo { IsGenericMethod: true } generiek ? generiek.GetGenericArguments() : [])
                yield return argument;
        }
    }

    private static IEnumerable<int> Tokens(byte[] il)
    {
        for (var i = 0; i < il.Length;)
        {
            var code = il[i] == 0xFE ? Opcodes[unchecked((short)(0xFE00 | il[i + 1]))] : Opcodes[il[i]];
            i += code.Size;
            if (code.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
                yield return BitConverter.ToInt32(il, i);
            i += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, i)),
                _ => 4,
            };
        }
    }

    private static IEnumerable<Type> Uitgeklapt(Type type) =>
        [type, .. type.HasElementType ? Uitgeklapt(type.GetElementType()!) : [], .. type.GetGenericArguments().SelectMany(Uitgeklapt)];
}
