using System.Data.Common;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace FrameworkAdvisor.Web.Data.Postgres;

/// <summary>Keeps the keys of cookies and forms in the database, where all nodes find them.</summary>
internal sealed class PostgresKeys(PostgresDatabase database) : IXmlRepository
{
    // Any number, other than that of a writer's turn.
    private const long Turn = 7_166_201_118_423_003;

    private volatile int lastRead;

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT \"Id\", \"Xml\" FROM \"{StoredKey.Table}\" ORDER BY \"Id\"";
        using var rows = command.ExecuteReader();
        var elements = new List<XElement>();
        while (rows.Read())
        {
            lastRead = rows.GetInt32(0);
            elements.Add(XElement.Parse(rows.GetString(1)));
        }

        return elements;
    }

    /// <summary>
    /// Of nodes that start at once on no key, each would make one that the others do not know. The first one made stays;
    /// who comes later finds it when reading again, which is what follows.
    /// </summary>
    public void StoreElement(XElement element, string friendlyName)
    {
        using var connection = Open();
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"SELECT pg_advisory_xact_lock({Turn})";
        command.ExecuteNonQuery();
        command.CommandText = $"INSERT INTO \"{StoredKey.Table}\" (\"Name\", \"Xml\") SELECT @name, @xml "
            + $"WHERE NOT EXISTS (SELECT 1 FROM \"{StoredKey.Table}\" WHERE \"Id\" > @last)";
        Add(command, "name", friendlyName);
        Add(command, "xml", element.ToString(SaveOptions.DisableFormatting));
        Add(command, "last", lastRead);
        command.ExecuteNonQuery();
        transaction.Commit();
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }

    private DbConnection Open()
    {
        var connection = database.Connect();
        connection.Open();
        return connection;
    }
}
